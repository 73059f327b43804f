import { Component, type ReactNode } from "react";
import { useLocation } from "react-router";
import { AppFailed } from "./AppFailed.tsx";
import { refusalOf, type Refusal } from "./refusals.ts";

/** The outer of the two: something outside every screen failed. Another address is another try. */
export function AppErrorBoundary({ children }: { children: ReactNode }): ReactNode {
  return <Boundary at={useLocation().pathname}>{children}</Boundary>;
}

interface Fallen {
  at: string;
  refusal: Refusal | null;
}

class Boundary extends Component<{ at: string; children: ReactNode }, Fallen> {
  override state: Fallen = { at: this.props.at, refusal: null };

  static getDerivedStateFromError(error: unknown): Pick<Fallen, "refusal"> {
    return { refusal: refusalOf(error) };
  }

  static getDerivedStateFromProps({ at }: { at: string }, state: Fallen): Fallen | null {
    return at === state.at ? null : { at, refusal: null };
  }

  override render(): ReactNode {
    return this.state.refusal ? <AppFailed refusal={this.state.refusal} /> : this.props.children;
  }
}
