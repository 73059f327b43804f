import type { ReactNode } from "react";
import { useRouteError } from "react-router";
import { AppFailed } from "./AppFailed.tsx";
import { refusalOf } from "./refusals.ts";

/** The router catches what fails outside the screens before the outer boundary can. */
export function RouteFailed(): ReactNode {
  return <AppFailed refusal={refusalOf(useRouteError())} />;
}
