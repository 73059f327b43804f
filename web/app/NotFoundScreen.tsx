import type { ReactNode } from "react";
import { ContentFailed } from "./ContentFailed.tsx";

export function NotFoundScreen(): ReactNode {
  return <ContentFailed code="NOT_FOUND" />;
}
