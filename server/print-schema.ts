import "reflect-metadata";

import { readFile, writeFile } from "node:fs/promises";

import { lexicographicSortSchema, printSchema } from "graphql";

import { makeSchema } from "./schema.ts";

const FILE = "schema.graphql";

/** `npm run schema`: writes schema.graphql, the only thing that the dashboard knows of the server; with --check it only says whether that is needed. */
const printed = `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`;
if (!process.argv.includes("--check")) await writeFile(FILE, printed);
else if ((await readFile(FILE, "utf8")) !== printed) {
  console.error(`${FILE} is not what the server's code says: run "npm run schema" and commit it.`);
  process.exitCode = 1;
}
