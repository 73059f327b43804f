import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { parse } from "csv-parse/sync";

import { runExport } from "../../server/exports/run-export.ts";
import type { Job } from "../../server/shared/job.store.ts";
import type { World } from "./school-world.ts";
import type { Person } from "./world-school.ts";

export type Cells = Record<string, string>;

const REQUEST = /* GraphQL */ `
  mutation ($input: RequestExportInput!) {
    requestExport(input: $input) {
      export {
        id
      }
    }
  }
`;

/** Files as a person would open them, in a folder of their own. */
export class ExportedFiles {
  readonly #world: World;
  readonly #dataDir: string;

  constructor(world: World, dataDir: string) {
    this.#world = world;
    this.#dataDir = dataDir;
  }

  /** The file's bytes; a CSV unless another format is asked for. */
  async fileOf(person: Person, input: object): Promise<Buffer> {
    const { data, codes } = await this.#world.ask(person, REQUEST, { input: { format: "CSV", ...input } });
    expect(codes).toEqual([]);
    const { id } = data.requestExport.export;
    await this.run(id);
    return readFile(path.join(this.#dataDir, "exports", id));
  }

  /** The file, line by line, by the heads of its columns, blanks being blanks. */
  async linesOf(person: Person, input: object): Promise<Cells[]> {
    const lines: Cells[] = parse(await this.fileOf(person, input), { bom: true, delimiter: ";", columns: true });
    return lines.map((line) =>
      Object.fromEntries(Object.entries(line).map(([head, cell]) => [head.replace(/\s/g, " "), cell])),
    );
  }

  /** What the worker does with one that was asked for. */
  async run(id: string): Promise<void> {
    const { workSource, now } = this.#world;
    const [job] = await workSource.query<Job[]>(
      `select id, school_id as "schoolId", kind, target_id as "targetId", attempts from jobs where target_id = $1`,
      [id],
    );
    await runExport(workSource, job!, this.#dataDir, () => now);
  }

  async remove(): Promise<void> {
    await rm(this.#dataDir, { recursive: true });
  }
}

export async function exportedFiles(world: World): Promise<ExportedFiles> {
  return new ExportedFiles(world, await mkdtemp(path.join(tmpdir(), "jalon-exported-")));
}
