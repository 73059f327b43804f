import { checksum } from "./checksums.ts";
import type { Ground, Row } from "./ground.ts";
import { hostileFiles, mixedCampaigns } from "./hostile-files.ts";
import { students } from "../made-up-students.ts";
import { list } from "./made-up-school.ts";
import { memoryOf, watch } from "./watch.ts";

const PROBE_MS = 100;

/** Each hostile file fails with a sentence and changes nothing; meanwhile the server answers, in little memory. */
export async function refusals({ database, server }: Ground): Promise<Row[]> {
  const school = await server.school("0781234T");
  const [first] = await school.drop([list(school.uai, students(60))]);
  await school.ended(first!);
  const before = await checksum(database, school.id);
  const idle = memoryOf(server.pid);
  const rows: Row[] = [];

  for (const { name, content } of hostileFiles(school.uai)) {
    const file = content();
    const end = await watch(server.url, server.pid);
    const begun = performance.now();
    const [id] = await school.drop([file]);
    const { status, message, messageCode } = await school.ended(id!);
    const ms = Math.round(performance.now() - begun);
    const { peakMB, slowestMs } = await end();
    const unchanged = (await checksum(database, school.id)) === before;
    const ok = status === "FAILED" && !!message && messageCode !== "IMPORT_SET_ASIDE" && unchanged;
    rows.push({
      what: name,
      ok: ok && slowestMs <= PROBE_MS,
      figures: {
        code: messageCode ?? "none",
        changed: unchanged ? "nothing" : "TABLES",
        ms,
        slowestMs,
        overIdleMB: peakMB - Math.round(idle),
      },
    });
  }
  return [...rows, await mixed({ database, server }, school, before)];
}

/** Not refused: the lines of the second campaign are left out and counted, and undoing takes all away. */
async function mixed(
  { database }: Pick<Ground, "database" | "server">,
  school: Awaited<ReturnType<Ground["server"]["school"]>>,
  before: string,
): Promise<Row> {
  const [id] = await school.drop([mixedCampaigns()]);
  const { status, report } = await school.ended(id!);
  await school.undo(id!);
  const unchanged = (await checksum(database, school.id)) === before;
  return {
    what: "two campaigns in one file, then undone",
    ok: status === "DONE" && report?.read === 120 && report.created === 60 && unchanged,
    figures: {
      status,
      created: report?.created ?? 0,
      read: report?.read ?? 0,
      changed: unchanged ? "nothing" : "TABLES",
    },
  };
}
