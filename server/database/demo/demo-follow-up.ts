import type { Viewer } from "../../access/viewer.ts";
import { saveObjective } from "../../progress/objective.store.ts";
import { DEFAULT_FIRST_DAY } from "../../schools/school-year.rules.ts";
import type { Db } from "../../shared/db.ts";
import { dayIn } from "./demo-calendar.ts";
import { importedAt } from "./demo-files.ts";
import type { DemoHistory } from "./demo-history.ts";
import { DEMO_PEOPLE, DEMO_SCHOOL } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";
import { saveDemoReminders } from "./demo-reminders.ts";
import type { DemoIds } from "./demo-school.store.ts";

interface Given {
  ids: DemoIds;
  /** Identifiers by address. */
  staff: ReadonlyMap<string, string>;
  now: Date;
}

/** What the school's people did with what they saw this year. */
export async function saveFollowUp(db: Db, history: DemoHistory, given: Given): Promise<void> {
  await saveObjectives(db, history, given);
  await saveReminders(db, history, given);
}

/** The school's, one class's, and a student's whose way is longer. */
async function saveObjectives(db: Db, { years, students }: DemoHistory, given: Given): Promise<void> {
  const { ids, now } = given;
  const year = years.at(-1)!;
  const [dueOn, at] = [dayIn(year, "05-31"), new Date(importedAt(dayIn(year, "09-08"), 300, now))];
  const adapted = students.find(({ classes, gift }) => classes.get(year.startYear) === "3B" && gift < 0.7)!;
  const scopes = [
    { person: DEMO_PEOPLE.referent, competences: 5, classId: null, studentId: null },
    { person: DEMO_PEOPLE.teacher, competences: 4, classId: ids.classByName.get("4A")!, studentId: null },
    { person: DEMO_PEOPLE.homeroom, competences: 2, classId: null, studentId: ids.studentByIne.get(adapted.ine)! },
  ];
  for (const { person, competences, classId, studentId } of scopes) {
    const key = { schoolYearId: ids.schoolYearId, gradeLevel: null, classId, studentId };
    await saveObjective(db, viewerOf(person, given), key, { competences, dueOn, at });
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

function viewerOf({ email, role, firstName, lastName, follows, homeroom }: DemoPerson, { staff, ids }: Given): Viewer {
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
    schoolYearId: ids.schoolYearId,
  };
  return { ...who, classIds: role === "TEACHER" ? idsOf(follows) : null, homeroomIds: idsOf(homeroom) };
}
