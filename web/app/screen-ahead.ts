import { isValidElement } from "react";
import { matchRoutes } from "react-router";
import type { Late } from "./late.ts";
import { routes } from "./routes.tsx";

/** Fetches the code of the screen at an address: while the server is asked who is there, not after. */
export function fetchScreenAt(address: string): void {
  for (const { route } of matchRoutes(routes, address) ?? [])
    if (isValidElement(route.element)) (route.element.type as Partial<Late<unknown>>).ahead?.();
}
