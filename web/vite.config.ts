import react from "@vitejs/plugin-react";
import { print, type DocumentNode } from "graphql";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import * as graph from "./graph/graphql.ts";
import { trustDocuments } from "./trust-documents.ts";

/** Of an operation or a fragment: it comes first in its document. */
const NAME = /(?:query|mutation|fragment) (\w+)/;
const documents = Object.values(graph).filter(
  (one): one is DocumentNode => typeof one === "object" && "definitions" in one,
);
const { texts, ids } = trustDocuments(documents);
const byName = new Map(documents.map((one) => [print(one).match(NAME)![1], one]));

/** The documents lie beside the page that knows their identifiers, so that the two are never of different builds. */
const trustedDocuments: Plugin = {
  name: "trusted-documents",
  apply: "build",
  config: () => ({ define: { TRUSTED_DOCUMENT_IDS: JSON.stringify(ids) } }),
  generateBundle() {
    this.emitFile({ type: "asset", fileName: ".trusted-documents.json", source: JSON.stringify(texts) });
  },
};

/** A screen brings its own documents: through the function of web/graph the first page would bring those of all. */
const ownDocuments: Plugin = {
  name: "own-documents",
  apply: "build",
  enforce: "pre",
  transform(code, file) {
    if (!/\/web\/(?!graph\/).*\.tsx?$/.test(file)) return null;
    return code.replace(/\bgraphql\(`([^`]*)`\)/g, (_call, text: string) => {
      const document = byName.get(text.match(NAME)?.[1]);
      if (!document) this.error(`${file} has a document that web/graph does not know: npm run codegen.`);
      return `(${JSON.stringify(document)})`;
    });
  },
};

export default defineConfig({
  root: "web",
  plugins: [ownDocuments, react(), trustedDocuments],
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
