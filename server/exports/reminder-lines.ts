import type { Viewer } from "../access/viewer.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import { wordsOf } from "../reminders/reminder-words.ts";
import { loadStaff } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { fullName, sayIn } from "./export-table.ts";
import type { Column } from "./export-table.ts";

export interface ReminderLine {
  reminder: Reminder;
  by: string | null;
  reasons: string | null;
}

/** Each with why and by whom; since how many days is counted up to the day of the reminder, as on the screen. */
export async function loadReminderLines(
  db: Db,
  viewer: Viewer,
  { language }: ExportRequest,
  reminders: readonly Reminder[],
): Promise<ReminderLine[]> {
  const staff = await loadStaff(db, viewer, [...new Set(reminders.flatMap(({ createdById }) => createdById ?? []))]);
  const campaignIds = reminders.flatMap(({ supportNeeds }) => supportNeeds.flatMap((need) => need.campaignId ?? []));
  const campaigns = await loadCampaigns(db, viewer, [...new Set(campaignIds)]);
  const campaignNames = new Map([...campaigns].map(([id, { name }]) => [id, name]));
  return reminders.map((reminder) => {
    const words = { language, now: reminder.createdAt, timeZone: viewer.timeZone, campaignNames };
    return {
      reminder,
      by: fullName(staff.get(reminder.createdById ?? "")),
      reasons: reminder.supportNeeds.map((need) => wordsOf("support", need, words)).join(" · ") || null,
    };
  });
}

/** When, to whom, how, why, what and by whom. Messages begin with the first name: where names are hidden they are left out. */
export function reminderColumns<Source extends ReminderLine>(
  request: ExportRequest,
  toWhom: readonly Column<Source>[],
): Column<Source>[] {
  const say = sayIn(request);
  const message: Column<Source>[] = [{ head: say("head.message"), cell: ({ reminder }) => reminder.message }];
  return [
    { head: say("head.remindedAt"), cell: ({ reminder }) => reminder.createdAt },
    ...toWhom,
    { head: say("head.channel"), cell: ({ reminder }) => say(`channel.${reminder.channel}`) },
    {
      head: say("head.reminderStatus"),
      cell: ({ reminder }) => say(`reminder.${reminder.takenBackAt ? "TAKEN_BACK" : reminder.status}`),
    },
    { head: say("head.reasons"), cell: ({ reasons }) => reasons },
    ...(request.namesHidden ? [] : message),
    { head: say("head.by"), cell: ({ by }) => by },
  ];
}
