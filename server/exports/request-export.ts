import type { Viewer } from "../access/viewer.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { getImport } from "../imports/import.store.ts";
import { getParticipation } from "../participations/participation.store.ts";
import { listRemindersOfRequest } from "../reminders/reminder.store.ts";
import { loadClasses } from "../schools/school.store.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { makeOnce } from "../shared/request.store.ts";
import { listStaff } from "../staff/staff.store.ts";
import { ExportSubject } from "./export.entity.ts";
import type { Export } from "./export.entity.ts";
import type { RequestExportInput } from "./export.inputs.ts";
import { isAvailable, wrongExportField } from "./export.rules.ts";
import { mayExport } from "./export-rights.ts";
import { getExport, saveNewExport } from "./export.store.ts";

interface Asked {
  input: RequestExportInput;
  language: Language;
  at: Date;
}

export async function requestExport(db: Db, viewer: Viewer, { input, language, at }: Asked): Promise<Export> {
  const { requestId, ...wanted } = input;
  const request = { schoolId: viewer.schoolId, staffId: viewer.id, requestId, verb: "requestExport" };
  return makeOnce(db, request, {
    make: () => queue(db, viewer, { input: wanted, language, at }),
    find: (id) => getExport(db, viewer, id),
  });
}

async function queue(db: Db, viewer: Viewer, { input, language, at }: Asked): Promise<Export> {
  const { subject, format, ...asked } = input;
  if (!isAvailable(subject, format)) throw new Refusal("EXPORT_NOT_AVAILABLE");
  if (!mayExport(viewer.role, subject, asked)) throw new Refusal("FORBIDDEN");
  const field = wrongExportField(input);
  if (field) throw new Refusal("BAD_USER_INPUT", { field });
  // Of a school the academy asks nothing, not even whether it has such a class.
  if (viewer.role === "ACADEMY") {
    const request = { termId: asked.termId ?? null, filterWords: asked.filterWords ?? null, language };
    return saveNewExport(db, viewer, { subject, format, request, at });
  }
  await refuseUnlessKnown(db, viewer, input, at);
  return saveNewExport(db, viewer, { subject, format, request: { ...asked, language }, at });
}

/** What the viewer does not follow does not exist. */
async function refuseUnlessKnown(db: Db, viewer: Viewer, asked: RequestExportInput, at: Date): Promise<void> {
  const { subject, classIds, studentIds, staffIds, campaignId, importId, participationId, reminderRequestId } = asked;
  if (isGiven(campaignId)) await getCampaign(db, viewer, campaignId);
  if (isGiven(importId)) await getImport(db, viewer, importId);
  if (isGiven(participationId)) await getParticipation(db, viewer, participationId);
  if (isGiven(reminderRequestId)) await refuseUnlessReminded(db, viewer, reminderRequestId);
  if (classIds) refuseUnlessAll(classIds, await loadClasses(db, viewer, classIds));
  if (studentIds) refuseUnlessAll(studentIds, await loadStudents(db, viewer, studentIds));
  if (subject === ExportSubject.STAFF && staffIds) {
    const staff = await listStaff(db, viewer, at);
    refuseUnlessAll(staffIds, new Map(staff.map(({ id }) => [id, true])));
  }
}

async function refuseUnlessReminded(db: Db, viewer: Viewer, requestId: string): Promise<void> {
  if ((await listRemindersOfRequest(db, viewer, requestId)).length === 0) throw new Refusal("NOT_FOUND");
}

/** An empty id names nothing that is known. */
function isGiven(id: string | null | undefined): id is string {
  return typeof id === "string";
}

function refuseUnlessAll(ids: readonly string[], found: ReadonlyMap<string, unknown>): void {
  if (ids.some((id) => !found.has(id))) throw new Refusal("NOT_FOUND");
}
