import { readFileSync } from "node:fs";

import { buildSchema, findBreakingChanges } from "graphql";

function schemaAt(path: string) {
  return buildSchema(readFileSync(path, "utf8"));
}

describe("the public schema", () => {
  it("keeps every name and meaning that other programs are written against", () => {
    const changes = findBreakingChanges(schemaAt("test/contract.graphql"), schemaAt("schema.graphql"));

    expect(changes.map(({ description }) => description)).toEqual([]);
  });
});
