import react from "@vitejs/plugin-react";
import { print, type DocumentNode } from "graphql";
import { IntlMessageFormat } from "intl-messageformat";
import { defineConfig } from "vite";
import type { Plugin } from "vite";
import french from "./app/messages/fr.json" with { type: "json" };
import { compressedFiles } from "./compressed-files.ts";
import * as graph from "./graph/graphql.ts";
import { wordsSaidIn } from "./own-words.ts";
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
  generateBundle() {
    this.emitFile({ type: "asset", fileName: ".trusted-documents.json", source: JSON.stringify(texts) });
  },
};

/**
 * A screen brings its own documents and their identifiers: through the function of web/graph, or in one table, the first page would
 * bring those of all.
 */
const ownDocuments: Plugin = {
  name: "own-documents",
  apply: "build",
  enforce: "pre",
  transform(code, file) {
    if (!/\/web\/(?!graph\/).*\.tsx?$/.test(file)) return null;
    const brought = code.replace(/\bgraphql\(`([^`]*)`\)/g, (_call, text: string) => {
      const name = text.match(NAME)?.[1] ?? "";
      const document = byName.get(name);
      if (!document) this.error(`${file} has a document that web/graph does not know: npm run codegen.`);
      const trusted = ids[name] ? `TRUSTED_IDS.${name} = "${ids[name]}", ` : "";
      return `(${trusted}${JSON.stringify(document)})`;
    });
    return brought === code ? null : `import { TRUSTED_IDS } from "/app/trusted-ids.ts"; ${brought}`;
  },
};

/** Messages come parsed: the parser is larger than what that adds, and no page has to run it. */
function parsed(messages: Readonly<Record<string, string>>, language: string): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(messages).map(([id, text]) => [id, new IntlMessageFormat(text, language).getAst()]),
    ),
  );
}
const MESSAGES = /\/web\/app\/messages\/(\w+)\.json$/;

const parsedMessages: Plugin = {
  name: "parsed-messages",
  enforce: "pre",
  transform(code, file) {
    const language = file.match(MESSAGES)?.[1];
    return language ? parsed(JSON.parse(code) as Record<string, string>, language) : null;
  },
};

/** A file brings the French that it may say into the table of messages, which begins empty: the first page would bring that of all. */
function ownWords(): Plugin {
  const ids = Object.keys(french);
  const unsaid = new Set(ids);
  return {
    name: "own-words",
    apply: "build",
    enforce: "pre",
    load: (file) => (file.endsWith("/web/app/messages/fr.json") ? "{}" : null),
    transform(code, file) {
      if (!/\/web\/(?!graph\/).*\.tsx?$/.test(file)) return null;
      const said = wordsSaidIn(code, ids);
      if (said.length === 0) return null;
      for (const id of said) unsaid.delete(id);
      const own = Object.fromEntries(said.map((id) => [id, french[id as keyof typeof french]]));
      // No file of ours has a name with a $: one that the file itself declares would hide this one, and the screen would fall.
      return `import $french from "/app/messages/fr.json"; Object.assign($french, ${parsed(own, "fr")}); ${code}`;
    },
    buildEnd(failed) {
      if (!failed && unsaid.size > 0) this.error(`No file says these messages: ${[...unsaid].join(", ")}.`);
    },
  };
}
const PARSER = "@formatjs/icu-messageformat-parser";

/** What the first page needs is two files, which keep well and squeeze small; screens bring the rest. */
const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|react-router|@apollo|rxjs|graphql|optimism|@wry|tslib|react-intl|@formatjs|intl-messageformat)\//;
const SCREENS = /\/web\/.*\.(tsx?|css)$/;

export default defineConfig({
  root: "web",
  plugins: [ownWords(), ownDocuments, parsedMessages, react(), trustedDocuments, compressedFiles],
  resolve: { alias: [{ find: new RegExp(`^${PARSER}$`), replacement: `${PARSER}/no-parser.js` }] },
  build: {
    outDir: "dist",
    manifest: ".manifest.json",
    emptyOutDir: true,
    target: "es2022",
    // Inlined files would be data: addresses, which the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "libraries", test: LIBRARIES },
            { name: "shared", test: SCREENS, minShareCount: 4 },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/graphql": "http://127.0.0.1:4000", "^/imports$": "http://127.0.0.1:4000" } },
});
