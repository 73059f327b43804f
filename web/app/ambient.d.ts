/// <reference types="vite/client" />
import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";

declare module "@apollo/client" {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

declare global {
  /** Of the documents that the server trusts, by name of operation; only in what was built. */
  var TRUSTED_DOCUMENT_IDS: Record<string, string> | undefined;
}
