import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { ContentFailed } from "./ContentFailed.tsx";
import { usePerson } from "./Session.tsx";

/** Screens of those who answer for the whole school. */
export function WholeSchoolOnly(): ReactNode {
  const { role } = usePerson();
  return role === "REFERENT" || role === "HEAD" ? <Outlet /> : <ContentFailed code="FORBIDDEN" />;
}
