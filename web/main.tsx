import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Dashboard } from "./app/Dashboard.tsx";
import { fetchScreenAt } from "./app/screen-ahead.ts";
import "./app/fonts.css";
import "./app/tokens.css";
import "./app/base.css";
import "./app/print.css";

fetchScreenAt(location.pathname);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Dashboard />
  </StrictMode>,
);
