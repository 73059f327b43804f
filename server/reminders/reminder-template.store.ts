import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { ReminderTemplate } from "./reminder-template.type.ts";
import type { ReminderForm } from "./reminder-template.type.ts";
import type { ToneTexts } from "./tone.rules.ts";
import { usualTemplate } from "./usual-template.ts";

const FORMS = ["LETTER", "SLIP"] as const;
const TEMPLATE = `t.form, t.nudge, t.checkpoint, t.first_step as "firstStep", t.version, t.changed_by as "changedById", t.changed_at as "changedAt"`;

/** Every form in a fixed order: the school's words, or Jalon's where it has said none. */
export async function listReminderTemplates(
  db: Db,
  { schoolId }: Viewer,
  language: Language,
): Promise<ReminderTemplate[]> {
  const found = await rows<ReminderTemplate>(
    db,
    `select ${TEMPLATE} from reminder_templates t where t.school_id = $1 and t.language = $2`,
    [schoolId, language],
  );
  return FORMS.map((form) =>
    Object.assign(new ReminderTemplate(), found.find((one) => one.form === form) ?? usualTemplate(form, language)),
  );
}

/** One conditional statement: null when somebody has saved since that version. */
export async function saveReminderTemplate(
  db: Db,
  viewer: Viewer,
  { form, language, version }: { form: `${ReminderForm}`; language: Language; version: number },
  { nudge, checkpoint, firstStep, at }: ToneTexts & { at: Date },
): Promise<ReminderTemplate | null> {
  const [saved] = await rows<ReminderTemplate>(
    db,
    `insert into reminder_templates as t (school_id, language, form, nudge, checkpoint, first_step, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (school_id, language, form) do update set nudge = excluded.nudge, checkpoint = excluded.checkpoint,
       first_step = excluded.first_step, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
       version = t.version + 1 where t.version = $9
     returning ${TEMPLATE}`,
    [viewer.schoolId, language, form, nudge, checkpoint, firstStep, viewer.id, at, version],
  );
  return saved ? Object.assign(new ReminderTemplate(), saved) : null;
}
