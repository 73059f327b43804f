import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { checkTemplates } from "./check-templates.ts";
import type { SaveReminderTemplateInput } from "./reminder-template.inputs.ts";
import { saveReminderTemplate as save } from "./reminder-template.store.ts";
import type { ReminderTemplate } from "./reminder-template.type.ts";

export async function saveReminderTemplate(
  db: Db,
  viewer: Viewer,
  { input: { form, version, texts }, language, at }: { input: SaveReminderTemplateInput; language: Language; at: Date },
): Promise<ReminderTemplate> {
  checkTemplates(texts);

  const saved = await save(db, viewer, { form, language, version }, { ...texts, at });
  if (!saved) throw new Refusal("CONFLICT");
  return saved;
}
