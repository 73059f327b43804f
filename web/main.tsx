import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router";
import { AppErrorBoundary } from "./app/AppErrorBoundary.tsx";
import { Graph } from "./app/Graph.tsx";
import { routes } from "./app/routes.tsx";
import { Words } from "./app/Words.tsx";
import "./app/fonts.css";
import "./app/tokens.css";
import "./app/base.css";
import "./app/print.css";

const router = createBrowserRouter(routes);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Words>
      <AppErrorBoundary>
        <Graph>
          <RouterProvider router={router} />
        </Graph>
      </AppErrorBoundary>
    </Words>
  </StrictMode>,
);
