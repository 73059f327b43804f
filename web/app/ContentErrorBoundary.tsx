import { Component, type ReactNode } from "react";
import { useLocation } from "react-router";
import { ContentFailed } from "./ContentFailed.tsx";
import { refusalCode } from "./refusals.ts";

/** The inner of the two: a screen failed, the menu still works, and leaving the screen starts afresh. */
export function ContentErrorBoundary({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  return <Boundary key={pathname}>{children}</Boundary>;
}

class Boundary extends Component<{ children: ReactNode }, { code: string | null }> {
  override state = { code: null };

  static getDerivedStateFromError(error: unknown): { code: string } {
    return { code: refusalCode(error) };
  }

  override render(): ReactNode {
    return this.state.code ? <ContentFailed code={this.state.code} /> : this.props.children;
  }
}
