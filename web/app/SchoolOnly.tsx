import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { ContentFailed } from "./ContentFailed.tsx";
import { usePerson } from "./Session.tsx";

/** Screens of one school: the academy sees figures of whole schools, elsewhere. */
export function SchoolOnly(): ReactNode {
  const { role } = usePerson();
  return role === "ACADEMY" ? <ContentFailed code="FORBIDDEN" words="forbidden.academy" /> : <Outlet />;
}
