import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { SetThresholdsInput } from "./school-settings.inputs.ts";
import { THRESHOLD_RANGES, thresholdOutOfRange } from "./school-settings.rules.ts";
import { saveThresholds } from "./school-settings.store.ts";
import { getSchool } from "./school.store.ts";
import type { School } from "./school.entity.ts";

/** From when on a student is shown as in need of support, for the whole school. */
export async function setThresholds(db: Db, viewer: Viewer, input: SetThresholdsInput): Promise<School> {
  const wrong = thresholdOutOfRange(input);
  if (wrong) {
    const [least, most] = THRESHOLD_RANGES[wrong];
    throw new Refusal("THRESHOLD_OUT_OF_RANGE", { field: wrong, least, most });
  }

  if (!(await saveThresholds(db, viewer, input, input.version))) throw new Refusal("CONFLICT");
  return getSchool(db, viewer);
}
