import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { forgetImport } from "../../server/imports/forget-import.ts";
import { runImport } from "../../server/imports/run-import.ts";
import { saveNewImport } from "../../server/imports/import.store.ts";
import { claimJob, FILES_IN, releaseJob } from "../../server/shared/job.store.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { RUN_FOLDER } from "./cluster.ts";
import type { World } from "./school-world.ts";
import type { Person } from "./world-school.ts";

type Dropper = Person & { classIds?: readonly string[] };

/** What POST /imports and the worker do with one file; answers the import's identifier. */
export async function dropFile(world: World, person: Dropper, content: Buffer, fileName?: string): Promise<string> {
  const id = await queueFile(world, person, content, fileName);
  await workUntilIdle(world);
  return id;
}

/** What POST /imports does; the worker has not looked yet. */
export async function queueFile(
  world: World,
  person: Dropper,
  content: Buffer,
  fileName = "export.csv",
  { previewLists = false }: { previewLists?: boolean } = {},
): Promise<string> {
  // Kept to the end of the run: an import that waits reads its file again.
  const folder = path.join(process.env[RUN_FOLDER]!, "imports");
  await mkdir(folder, { recursive: true });
  const filePath = path.join(folder, randomUUID());
  await writeFile(filePath, content);
  return unitsOf(world.source, person.schoolId).write((db) =>
    saveNewImport(db, person.schoolId, {
      fileName,
      filePath,
      fileSize: content.length,
      createdBy: person.id,
      classIds: person.classIds ?? null,
      createdAt: world.now,
      previewLists,
    }),
  );
}

export async function workUntilIdle(world: World): Promise<void> {
  const connection = world.workSource.createQueryRunner();
  try {
    await connection.connect();
    for (let job = await claimJob(connection, FILES_IN); job; job = await claimJob(connection, FILES_IN)) {
      try {
        if (job.kind === "FORGET_IMPORT") await forgetImport(world.workSource, job, world.now);
        else await runImport(world.workSource, job, () => world.now);
      } finally {
        await connection.query("delete from jobs where id = $1", [job.id]);
        await releaseJob(connection, FILES_IN, job.schoolId);
      }
    }
  } finally {
    await connection.release();
  }
}
