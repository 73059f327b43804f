import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { ContentFailed } from "./ContentFailed.tsx";
import { usePerson } from "./Session.tsx";

/** Screens of the head of the school. */
export function HeadOnly(): ReactNode {
  const { role } = usePerson();
  return role === "HEAD" ? <Outlet /> : <ContentFailed code="FORBIDDEN" />;
}
