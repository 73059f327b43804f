import type { Viewer } from "../access/viewer.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import { countReminders, listReminders } from "../reminders/reminder.store.ts";
import { wordsOf } from "../reminders/reminder-words.ts";
import type { WordsContext } from "../reminders/reminder-words.ts";
import { loadStaff } from "../schools/school.store.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { nameColumns, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

const AT_A_TIME = 500;

interface ReminderLine {
  reminder: Reminder;
  student: { lastName: string; firstName: string };
  className: string | null;
  by: string | null;
  reasons: string | null;
}

/** What was said to whom, why, when and by whom: newest first. */
export async function tableOfReminders(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const filter = request.reminderFilter ?? {};
  const classes = new ClassOfStudents();
  const words = { language: request.language, now, timeZone: viewer.timeZone };
  return {
    ...tableOf(columnsOf(request), linesOf(db, viewer, request, classes, words)),
    total: await countReminders(db, viewer, filter),
    about: [],
    classIds: () => classes.classIds(),
  };
}

async function* linesOf(
  db: Db,
  viewer: Viewer,
  { reminderFilter }: ExportRequest,
  classes: ClassOfStudents,
  words: Omit<WordsContext, "campaignNames">,
): AsyncGenerator<ReminderLine[]> {
  for (let after: string[] | null = null; ;) {
    const page: Reminder[] = await listReminders(db, viewer, reminderFilter ?? {}, { limit: AT_A_TIME, after });
    if (page.length > 0) yield await withNames(db, viewer, page, classes, words);
    if (page.length < AT_A_TIME) return;
    after = newestFirstKey(page.at(-1)!);
  }
}

async function withNames(
  db: Db,
  viewer: Viewer,
  page: readonly Reminder[],
  classes: ClassOfStudents,
  words: Omit<WordsContext, "campaignNames">,
): Promise<ReminderLine[]> {
  const ids = [...new Set(page.map(({ studentId }) => studentId))];
  const students = await loadStudents(db, viewer, ids);
  const classNames = await classes.namesOf(db, viewer, ids, viewer.schoolYearId);
  const staff = await loadStaff(db, viewer, [...new Set(page.flatMap(({ createdById }) => createdById ?? []))]);
  const campaignIds = new Set(
    page.flatMap(({ supportNeeds }) => supportNeeds.flatMap((need) => need.campaignId ?? [])),
  );
  const campaigns = await loadCampaigns(db, viewer, [...campaignIds]);
  const campaignNames = new Map([...campaigns].map(([id, { name }]) => [id, name]));
  return page.flatMap((reminder) => {
    const student = students.get(reminder.studentId);
    const by = staff.get(reminder.createdById ?? "");
    if (!student) return [];
    return {
      reminder,
      student,
      className: classNames.get(student.id) ?? null,
      by: by ? `${by.firstName} ${by.lastName}` : null,
      reasons:
        reminder.supportNeeds.map((need) => wordsOf("support", need, { ...words, campaignNames })).join(" · ") || null,
    };
  });
}

function columnsOf(request: ExportRequest): Column<ReminderLine>[] {
  const say = sayIn(request);
  const { namesHidden } = request;
  const message: Column<ReminderLine>[] = [{ head: say("head.message"), cell: ({ reminder }) => reminder.message }];
  return [
    { head: say("head.remindedAt"), cell: ({ reminder }) => reminder.createdAt },
    { head: say("head.class"), cell: ({ className }) => className },
    ...nameColumns<ReminderLine>(say, request, ({ student }) => student),
    { head: say("head.channel"), cell: ({ reminder }) => say(`channel.${reminder.channel}`) },
    {
      head: say("head.reminderStatus"),
      cell: ({ reminder }) => say(`reminder.${reminder.takenBackAt ? "TAKEN_BACK" : reminder.status}`),
    },
    { head: say("head.reasons"), cell: ({ reasons }) => reasons },
    // Messages begin with the first name.
    ...(namesHidden ? [] : message),
    { head: say("head.by"), cell: ({ by }) => by },
  ];
}
