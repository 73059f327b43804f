import { counts } from "./checksums.ts";
import type { Ground, Row } from "./ground.ts";
import { students } from "../made-up-students.ts";
import { list } from "./made-up-school.ts";
import { memoryOf, watch } from "./watch.ts";

const STUDENTS = 100_000;
const PROBE_MS = 100;
const MB = 1024 ** 2;

/** 100,000 students: the server answers as if nothing were, and another school's small file does not wait. */
export async function largeFile({ database, server }: Ground): Promise<Row[]> {
  const [school, other] = [await server.school("0940001A"), await server.school("0940002B")];
  const file = list(school.uai, students(STUDENTS));
  const idle = memoryOf(server.pid);
  const end = await watch(server.url, server.pid);
  const begun = performance.now();
  const [id] = await school.drop([file]);
  const [small] = await other.drop([list(other.uai, students(300))]);
  const smallEnd = await other.ended(small!);
  const smallSeconds = (performance.now() - begun) / 1000;
  const largeWasRunning = (await school.shown(id!)).status === "RUNNING";
  const { status } = await school.ended(id!, 180);
  const seconds = (performance.now() - begun) / 1000;
  const { peakMB, probes, p99Ms, slowestMs } = await end();
  const found = await counts(database, school.id);
  return [
    {
      what: `${STUDENTS} students`,
      ok: status === "DONE" && found["students"] === STUDENTS && slowestMs <= PROBE_MS,
      figures: {
        ...{ megabytes: Math.round(file.length / MB), seconds: round(seconds), probes, p99Ms, slowestMs },
        ...{ mainIdleMB: Math.round(idle), mainPeakMB: peakMB },
      },
    },
    {
      what: "a small file of another school meanwhile",
      ok: smallEnd.status === "DONE" && largeWasRunning,
      figures: { status: smallEnd.status, seconds: round(smallSeconds), largeStillRunning: String(largeWasRunning) },
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
