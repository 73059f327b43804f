import type { Viewer } from "../access/viewer.ts";
import { loadClasses } from "../schools/school.store.ts";
import { Role } from "../schools/staff.entity.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Cell } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import { StaffState } from "../staff/staff-account.type.ts";
import type { StaffAccount } from "../staff/staff-account.type.ts";
import { listStaff } from "../staff/staff.store.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, chosen, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";

interface TaughtClass {
  name: string;
  homeroom: boolean;
  startsOn: string | null;
  endsOn: string | null;
}

interface StaffLine {
  account: StaffAccount;
  classes: TaughtClass[];
}

/** Who comes in, what each sees and until when: those found on the screen, in its order. Links are shown once and are not here. */
export async function tableOfStaff(db: Db, viewer: Viewer, request: ExportRequest, now: Date): Promise<ExportTable> {
  const accounts = chosen(await listStaff(db, viewer, now), request.staffIds, ({ id }) => id);
  const classes = await loadClasses(db, viewer, [
    ...new Set(accounts.flatMap(({ taught }) => taught.map(({ classId }) => classId))),
  ]);
  const lines = accounts.map((account) => ({
    account,
    classes: account.taught.flatMap(({ classId, ...how }) => {
      const found = classes.get(classId);
      return found ? { name: found.name, ...how } : [];
    }),
  }));
  return { ...tableOf(columnsOf(sayIn(request)), atOnce(lines)), total: lines.length, about: [], classIds: () => null };
}

function columnsOf(say: Say): Column<StaffLine>[] {
  const written = (classes: readonly string[]): Cell => classes.join(", ") || NOTHING;
  return [
    { head: say("head.lastName"), cell: ({ account }) => account.lastName },
    { head: say("head.firstName"), cell: ({ account }) => account.firstName },
    { head: say("head.email"), cell: ({ account }) => account.email },
    { head: say("head.role"), cell: ({ account }) => say(`role.${account.role}`) },
    {
      head: say("head.classes"),
      cell: ({ account, classes }) =>
        account.role !== Role.TEACHER && classes.length === 0
          ? say("word.allClasses")
          : written(classes.map(({ name }) => name)),
    },
    {
      head: say("head.homeroomOf"),
      cell: ({ classes }) => written(classes.filter(({ homeroom }) => homeroom).map(({ name }) => name)),
    },
    {
      head: say("head.replacements"),
      cell: ({ classes }) => written(classes.flatMap((one) => replacementOf(say, one) ?? [])),
    },
    { head: say("head.access"), cell: ({ account }) => say(`access.${account.state}`) },
    {
      head: say("head.linkExpiresAt"),
      cell: ({ account }) => (account.state === StaffState.INVITED ? account.linkExpiresAt : NOTHING),
    },
  ];
}

/** « 6B du 02/11/2026 au 18/12/2026 »; null for the whole year. */
function replacementOf(say: Say, { name, startsOn, endsOn }: TaughtClass): string | null {
  if (startsOn === null && endsOn === null) return null;
  const which = startsOn === null ? "UNTIL" : endsOn === null ? "FROM" : "BOTH";
  return say("replacement", { name, which, from: onPaper(startsOn), until: onPaper(endsOn) });
}

function onPaper(day: string | null): string {
  return day === null ? "" : day.split("-").reverse().join("/");
}
