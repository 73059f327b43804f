import { Component, type ReactNode } from "react";
import { AppFailed } from "./AppFailed.tsx";

/** The outer of the two: something outside every screen failed. */
export class AppErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <AppFailed code="UNEXPECTED" /> : this.props.children;
  }
}
