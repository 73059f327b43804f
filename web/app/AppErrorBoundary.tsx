import { Component, type ReactNode } from "react";
import { AppFailed } from "./AppFailed.tsx";
import { refusal } from "./refusals.ts";

/** The outer of the two: something outside every screen failed. */
export class AppErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <AppFailed refusal={refusal("UNEXPECTED")} /> : this.props.children;
  }
}
