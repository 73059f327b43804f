import react from "@vitejs/plugin-react";
import type { DocumentNode } from "graphql";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import * as graph from "./graph/graphql.ts";
import { trustDocuments } from "./trust-documents.ts";

const { texts, ids } = trustDocuments(
  Object.values(graph).filter((one): one is DocumentNode => typeof one === "object" && "definitions" in one),
);

/** The documents lie beside the page that knows their identifiers, so that the two are never of different builds. */
const trustedDocuments: Plugin = {
  name: "trusted-documents",
  apply: "build",
  config: () => ({ define: { TRUSTED_DOCUMENT_IDS: JSON.stringify(ids) } }),
  generateBundle() {
    this.emitFile({ type: "asset", fileName: ".trusted-documents.json", source: JSON.stringify(texts) });
  },
};

export default defineConfig({
  root: "web",
  plugins: [react(), trustedDocuments],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Inlined files would be data: addresses, which the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
  },
  server: { host: "127.0.0.1", proxy: { "/graphql": "http://127.0.0.1:4000", "^/imports$": "http://127.0.0.1:4000" } },
});
