import { createHash } from "node:crypto";

import { Kind, print, stripIgnoredCharacters, visit } from "graphql";
import type { DocumentNode, FieldNode } from "graphql";

export interface TrustedDocuments {
  /** What the server may run: text by identifier, which is its SHA-256. */
  texts: Record<string, string>;
  /** What the dashboard sends instead of its documents: identifier by name of operation. */
  ids: Record<string, string>;
}

/** The operations among these documents, as the server is to run them. */
export function trustDocuments(documents: readonly DocumentNode[]): TrustedDocuments {
  const texts: Record<string, string> = {};
  const ids: Record<string, string> = {};
  for (const document of documents) {
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (!operation?.name) continue;
    const text = stripIgnoredCharacters(print(asSent(document)));
    const id = createHash("sha256").update(text).digest("hex");
    texts[id] = text;
    ids[operation.name.value] = id;
  }
  return { texts, ids };
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** Apollo's client asks for the type of everything, and keeps @unmask to itself. */
function asSent(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: ({ name }) => (name.value === "unmask" ? null : undefined),
    SelectionSet: {
      leave(set, _key, parent) {
        const root = parent && "kind" in parent && parent.kind === Kind.OPERATION_DEFINITION;
        return root ? undefined : { ...set, selections: [...set.selections, TYPENAME] };
      },
    },
  });
}
