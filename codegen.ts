import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types for the dashboard's documents, from the committed schema. The five settings are explained in docs/decisions.md. */
const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: ["web/**/*.{ts,tsx}", "!web/graph/**"],
  generates: {
    "web/graph/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        avoidOptionals: { field: true, inputValue: false },
        defaultScalarType: "unknown",
        scalars: { DateTimeISO: "string", LocalDate: "string" },
        useTypeImports: true,
        enumsAsTypes: true,
      },
    },
  },
};

export default config;
