import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { parse } from "csv-parse/sync";

import { exportPath } from "../../server/exports/export-file.ts";
import { runExport } from "../../server/exports/run-export.ts";
import type { Job } from "../../server/shared/job.store.ts";
import type { Answer, World } from "./school-world.ts";
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

/** Files as a person would open them, in a folder of their own; a CSV unless another format is asked for. */
export class ExportedFiles {
  readonly dataDir: string;
  readonly #world: World;

  constructor(world: World, dataDir: string) {
    this.#world = world;
    this.dataDir = dataDir;
  }

  /** As a screen asks: it may be refused. */
  ask(person: Person | Promise<Person>, input: object): Promise<Answer> {
    return this.#world.ask(person, REQUEST, { input: { format: "CSV", ...input } });
  }

  /** Of one that is asked for, and waits for the worker. */
  async idOf(person: Person, input: object): Promise<string> {
    const { data, codes } = await this.ask(person, input);
    expect(codes).toEqual([]);
    return data.requestExport.export.id;
  }

  /** What the worker does with one that was asked for. */
  async run(id: string, job?: Job): Promise<void> {
    const { workSource, now } = this.#world;
    await runExport(workSource, job ?? (await this.jobOf(id))!, this.dataDir, () => now);
  }

  async jobOf(id: string): Promise<Job | undefined> {
    const [job] = await this.#world.workSource.query<Job[]>(
      `select id, school_id as "schoolId", kind, target_id as "targetId", attempts from jobs where target_id = $1`,
      [id],
    );
    return job;
  }

  /** Asked for, and made. */
  async made(person: Person, input: object): Promise<{ id: string; bytes: Buffer }> {
    const id = await this.idOf(person, input);
    await this.run(id);
    return { id, bytes: await readFile(exportPath(this.dataDir, id)) };
  }

  async fileOf(person: Person, input: object): Promise<Buffer> {
    return (await this.made(person, input)).bytes;
  }

  /** The file, line by line, by the heads of its columns, blanks being blanks. */
  async linesOf(person: Person, input: object): Promise<Cells[]> {
    const lines: Cells[] = parse(await this.fileOf(person, input), { bom: true, delimiter: ";", columns: true });
    return lines.map((line) =>
      Object.fromEntries(Object.entries(line).map(([head, cell]) => [head.replace(/\s/g, " "), cell])),
    );
  }

  /** The names of what lies in the folder, whole or in part. */
  kept(): Promise<string[]> {
    return readdir(path.join(this.dataDir, "exports"));
  }

  async remove(): Promise<void> {
    await rm(this.dataDir, { recursive: true });
  }
}

export async function exportedFiles(world: World): Promise<ExportedFiles> {
  return new ExportedFiles(world, await mkdtemp(path.join(tmpdir(), "jalon-exported-")));
}
