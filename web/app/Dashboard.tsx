import type { ApolloLink } from "@apollo/client";
import type { ReactNode } from "react";
import { BrowserRouter, useRoutes } from "react-router";
import { AppErrorBoundary } from "./AppErrorBoundary.tsx";
import { Graph } from "./Graph.tsx";
import { routes } from "./routes.tsx";
import { Words } from "./Words.tsx";

/** All of it, at the address of the page; over the server, unless another link is given. */
export function Dashboard({ link }: { link?: () => ApolloLink }): ReactNode {
  return (
    <Words>
      <BrowserRouter>
        <AppErrorBoundary>
          <Graph {...(link && { link })}>
            <Screens />
          </Graph>
        </AppErrorBoundary>
      </BrowserRouter>
    </Words>
  );
}

function Screens(): ReactNode {
  return useRoutes(routes);
}
