import { Component, type ReactNode } from "react";
import { useLocation } from "react-router";
import { ContentFailed } from "./ContentFailed.tsx";
import { refusalOf, type Refusal } from "./refusals.ts";

/** The inner of the two: a screen failed, the menu still works, and leaving the screen starts afresh. */
export function ContentErrorBoundary({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  return <Boundary key={pathname}>{children}</Boundary>;
}

class Boundary extends Component<{ children: ReactNode }, { refusal: Refusal | null }> {
  override state: { refusal: Refusal | null } = { refusal: null };

  static getDerivedStateFromError(error: unknown): { refusal: Refusal } {
    return { refusal: refusalOf(error) };
  }

  override render(): ReactNode {
    return this.state.refusal ? <ContentFailed {...this.state.refusal} /> : this.props.children;
  }
}
