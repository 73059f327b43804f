import type { Viewer } from "../../access/viewer.ts";
import { FollowUpMarkKind } from "../../follow-up/follow-up-mark.entity.ts";
import { backOn } from "../../follow-up/follow-up.rules.ts";
import { saveMark, savePutOff } from "../../follow-up/follow-up.store.ts";
import { saveObjective } from "../../progress/objective.store.ts";
import { saveCouncil } from "../../schools/class-council.store.ts";
import { addDays, DEFAULT_FIRST_DAY, localDay } from "../../schools/school-year.rules.ts";
import { listTerms } from "../../schools/term.store.ts";
import type { Db } from "../../shared/db.ts";
import { dayIn, schoolDay } from "./demo-calendar.ts";
import { importedAt } from "./demo-files.ts";
import type { DemoHistory } from "./demo-history.ts";
import { DEMO_PEOPLE, DEMO_SCHOOL } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";
import { saveDemoReminders } from "./demo-reminders.ts";
import { listLastReminded } from "./demo-school.store.ts";
import type { DemoIds } from "./demo-school.store.ts";

interface Given {
  ids: DemoIds;
  /** Identifiers by address. */
  staff: ReadonlyMap<string, string>;
  now: Date;
}

const DAYS_OF_COUNCILS = 5;
const MARKED_BEFORE_MS = 2 * 24 * 60 * 60 * 1000;
const MARKS = [FollowUpMarkKind.SEEN_IN_CLASS, FollowUpMarkKind.ACCOUNT_TO_UNLOCK];
const FOLLOWED = [
  { person: DEMO_PEOPLE.homeroom, className: "3B" },
  { person: DEMO_PEOPLE.teacher, className: "5C" },
] as const;

/** What the school's people did with what they saw this year. */
export async function saveFollowUp(db: Db, history: DemoHistory, given: Given): Promise<void> {
  await saveObjectives(db, history, given);
  await saveCouncils(db, history, given);
  await saveReminders(db, history, given);
  await saveMarks(db, given);
}

/** The school's, a grade's, one class's that was changed once, and a student's whose way is longer. */
async function saveObjectives(db: Db, { years, students }: DemoHistory, given: Given): Promise<void> {
  const { ids, now } = given;
  const year = years.at(-1)!;
  const [dueOn, at] = [dayIn(year, "05-31"), new Date(importedAt(dayIn(year, "09-08"), 300, now))];
  const adapted = students.find(({ classes, gift }) => classes.get(year.startYear) === "3B" && gift < 0.7)!;
  const later = new Date(importedAt(dayIn(year, "10-06"), 300, now));
  const [school, fourA] = [{}, { classId: ids.classByName.get("4A")! }];
  const scopes = [
    { person: DEMO_PEOPLE.referent, competences: 5, target: school, at },
    { person: DEMO_PEOPLE.referent, competences: 4, target: { gradeLevel: "SIXIEME" }, at },
    { person: DEMO_PEOPLE.teacher, competences: 6, target: fourA, at },
    { person: DEMO_PEOPLE.teacher, competences: 4, target: fourA, at: later },
    { person: DEMO_PEOPLE.homeroom, competences: 2, target: { studentId: ids.studentByIne.get(adapted.ine)! }, at },
  ];
  for (const { person, competences, target, at: setAt } of scopes) {
    const key = { schoolYearId: ids.schoolYearId, gradeLevel: null, classId: null, studentId: null, ...target };
    await saveObjective(db, viewerOf(person, given), key, { competences, dueOn, at: setAt });
  }
}

/** A council for each term but the last, whose days a school says in spring: within a week, at the term's end. */
async function saveCouncils(db: Db, { years }: DemoHistory, given: Given): Promise<void> {
  const year = years.at(-1)!;
  const viewer = viewerOf(DEMO_PEOPLE.referent, given);
  const terms = await listTerms(db, viewer, [given.ids.schoolYearId]);
  for (const [index, classId] of [...given.ids.classByName.values()].entries()) {
    for (const { id: termId, endsOn } of terms.slice(0, -1)) {
      const heldOn = schoolDay(year, addDays(endsOn, (index % DAYS_OF_COUNCILS) - DAYS_OF_COUNCILS));
      await saveCouncil(db, viewer, { classId, termId, heldOn });
    }
  }
}

/** Of those reminded last in each class: one put off, two of whom somebody noted something. */
async function saveMarks(db: Db, given: Given): Promise<void> {
  const { timeZone } = DEMO_SCHOOL;
  const at = new Date(given.now.getTime() - MARKED_BEFORE_MS);
  const day = localDay(at.toISOString(), timeZone);
  for (const { person, className } of FOLLOWED) {
    const viewer = viewerOf(person, given);
    const [later, ...marked] = await listLastReminded(db, given.ids.classByName.get(className)!, 3);
    if (later) await savePutOff(db, viewer, { studentId: later, until: backOn(at.toISOString(), timeZone), at });
    for (const [index, studentId] of marked.entries())
      await saveMark(db, viewer, { studentId, kind: MARKS[index]!, day, at });
  }
}

async function saveReminders(db: Db, history: DemoHistory, given: Given): Promise<void> {
  const { ids, now } = given;
  const { startYear } = history.years.at(-1)!;
  for (const person of [DEMO_PEOPLE.teacher, DEMO_PEOPLE.homeroom]) {
    for (const className of person === DEMO_PEOPLE.teacher ? person.follows : person.homeroom) {
      await saveDemoReminders(db, {
        ...{ viewer: viewerOf(person, given), className, ids, now, attemptsOf: history.attemptsOf },
        campaigns: history.campaigns.filter(
          ({ year, grade }) => year.startYear === startYear && grade === className[0],
        ),
        students: history.students.filter(({ classes }) => classes.get(startYear) === className),
      });
    }
  }
}

function viewerOf(
  { email, role, firstName, lastName, follows, homeroom }: DemoPerson,
  { staff, ids, now }: Given,
): Viewer {
  const { id: schoolId, timeZone } = DEMO_SCHOOL;
  const idsOf = (names: readonly string[]): string[] => names.map((name) => ids.classByName.get(name)!);
  const who = {
    id: staff.get(email)!,
    schoolId,
    role,
    email,
    firstName,
    lastName,
    timeZone,
    yearFirstDay: DEFAULT_FIRST_DAY,
    today: localDay(now.toISOString(), timeZone),
    schoolYearId: ids.schoolYearId,
  };
  return { ...who, classIds: role === "TEACHER" ? idsOf(follows) : null, homeroomIds: idsOf(homeroom) };
}
