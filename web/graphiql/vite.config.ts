import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** A page of its own, so that nothing of it comes to the dashboard. Only a server in development serves it. */
export default defineConfig({
  root: "web/graphiql",
  base: "/graphiql/",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3_000,
    modulePreload: { polyfill: false },
  },
});
