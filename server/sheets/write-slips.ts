import type { Viewer } from "../access/viewer.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import { listRemindersOfRequest } from "../reminders/reminder.store.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { getSchool, loadClasses } from "../schools/school.store.ts";
import { loadClassIdOfStudent, loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { drawSlips } from "./draw-slips.ts";
import type { Slip, SlipsPerPage } from "./draw-slips.ts";
import { paperFacts } from "./paper-file.ts";
import type { Drawing, PaperFile } from "./paper-file.ts";
import { dayInWords, sayOnPaper } from "./paper-words.ts";
import { Paper } from "./pdf-paper.ts";

interface Asked {
  reminderRequestId: string;
  /** Only those; else all whom the request reminded. */
  studentIds?: readonly string[] | null;
  perPage: SlipsPerPage;
  language: Language;
}

/** What was just recorded as printed, to cut: class by class, then by name. */
export async function writeSlips(db: Db, viewer: Viewer, asked: Asked, { now, advance }: Drawing): Promise<PaperFile> {
  const { reminderRequestId, studentIds, perPage, language } = asked;
  const school = await getSchool(db, viewer);
  const all = await listRemindersOfRequest(db, viewer, reminderRequestId);
  const given = all.filter(({ takenBackAt }) => takenBackAt === null);
  const reminders = given.filter(({ studentId }) => studentIds?.includes(studentId) ?? true);
  if (reminders.length === 0) throw new Refusal("NOT_FOUND");
  const { slips, about, classIds } = await slipsOf(db, viewer, reminders);

  async function* chunks(): AsyncGenerator<Uint8Array> {
    const facts = paperFacts(school, viewer, { kind: "slips", about, language, now });
    const day = dayInWords(localDay(now.toISOString(), viewer.timeZone), language);
    const paper = new Paper({ ...facts, foot: null });
    drawSlips(paper, slips, {
      wanted: perPage,
      foot: sayOnPaper(language)("slips.foot", { school: school.name, day }),
    });
    paper.end();
    yield* paper.written();
    await advance(slips.length, slips.length);
  }
  return { chunks: chunks(), about, classIds, total: slips.length };
}

/** A reminder comes by its student's name; classes stand in their natural order. */
async function slipsOf(
  db: Db,
  viewer: Viewer,
  reminders: readonly Reminder[],
): Promise<{ slips: Slip[]; about: string[]; classIds: string[] | null }> {
  const ids = reminders.map(({ studentId }) => studentId);
  const students = await loadStudents(db, viewer, ids);
  const classIdOf = await loadClassIdOfStudent(db, viewer, ids);
  const classes = await loadClasses(db, viewer, [...new Set(classIdOf.values())]);
  const slipOf = ({ studentId, message }: Reminder): Slip => {
    const { firstName, lastName } = students.get(studentId)!;
    return {
      name: `${firstName} ${lastName}`,
      className: classes.get(classIdOf.get(studentId) ?? "")?.name ?? "",
      message,
    };
  };
  const byClass = [...classes.values()].map(({ id }) =>
    reminders.filter(({ studentId }) => classIdOf.get(studentId) === id),
  );
  const without = reminders.filter(({ studentId }) => !classes.has(classIdOf.get(studentId) ?? ""));
  return {
    slips: [...byClass.flat(), ...without].map(slipOf),
    about: [...classes.values()].map(({ name }) => name),
    classIds: without.length > 0 ? null : [...classes.keys()],
  };
}
