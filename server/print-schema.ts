import "reflect-metadata";

import { writeFile } from "node:fs/promises";

import { lexicographicSortSchema, printSchema } from "graphql";

import { makeSchema } from "./schema.ts";

/** `npm run schema`: writes schema.graphql, the only thing that the dashboard knows of the server. */
await writeFile("schema.graphql", `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`);
