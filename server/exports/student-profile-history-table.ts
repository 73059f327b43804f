import type { Viewer } from "../access/viewer.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import { profileChange } from "../profiles/profile-change.rules.ts";
import type { Change } from "../profiles/profile-change.rules.ts";
import { loadProfilesOfStudent } from "../profiles/profile.store.ts";
import type { KnownLevels } from "../profiles/profile-views.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { sayIn, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";

interface ProfileLine {
  profile: KnownLevels;
  /** Null in the first profile. */
  change: Change | null;
}

/** Every profile, newest first, and what each changed: also what the chart of pix draws. */
export async function tableOfStudentProfileHistory(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
): Promise<ExportTable> {
  const asked = await loadStudentAsked(db, viewer, request);
  const profiles = (await loadProfilesOfStudent(db, viewer, [asked.key])).get(asked.key) ?? [];
  const lines = profiles.map((profile, place) => {
    const before = profiles[place + 1];
    return { profile, change: before ? profileChange(before, profile) : null };
  });
  return tableOfStudent(asked, columnsOf(request), lines);
}

function columnsOf(request: ExportRequest): Column<ProfileLine>[] {
  const say = sayIn(request);
  return [
    { head: say("head.knownAt"), cell: ({ profile }) => profile.knownAt },
    { head: say("head.pixScore"), cell: ({ profile }) => profile.pixScore },
    { head: say("head.certifiableCount"), cell: ({ profile }) => profile.certifiableCount },
    {
      head: say("head.certifiable"),
      cell: ({ profile }) => yesOrNo(say, certifiabilityOfCount(profile.certifiableCount).status === "CERTIFIABLE"),
    },
    { head: say("head.pixGained"), cell: ({ change }) => change?.pixGained ?? NOTHING },
    { head: say("head.levelsChanged"), cell: ({ change }) => (change && levelsOf(change)) ?? NOTHING },
  ];
}

/** « 1.1 : 0 → 1 · 2.3 : 1 → 2 »; empty where none moved. */
function levelsOf({ levels }: Change): string | null {
  return levels.map(({ place, from, to }) => `${COMPETENCES[place]!.code} : ${from} → ${to}`).join(" · ") || null;
}
