import type { MatrixWorld } from "./matrix-world.ts";
import { ROWS } from "./oracle.ts";
import { PERSONAS } from "./personas.ts";
import type { PersonaName } from "./personas.ts";
import { FAULTY_STAFF_FILE } from "./seed-staff.ts";

export type CornerName = keyof MatrixWorld["corners"];

/** A field of Query asked for one row, and who may see that row. */
export interface Target {
  name: string;
  root: string;
  given: string;
  /** Whose identifiers go into the arguments further down; null: of the reader's own corner. */
  corner: CornerName | null;
  seenBy: readonly PersonaName[];
}

/** Who made the rows of a corner that belong to one person. */
const MAKER: Record<CornerName, PersonaName> = { followed: "teacher", other: "colleague", foreign: "otherHead" };
/** Who sees the whole school that the corner is in. */
const ABOVE: Record<CornerName, readonly PersonaName[]> = {
  followed: ROWS.whole,
  other: ROWS.whole,
  foreign: ROWS.foreign,
};

export const HOME: Record<PersonaName, CornerName> = Object.fromEntries(
  PERSONAS.map((who) => [who, who === "colleague" ? "other" : /other|Elsewhere/.test(who) ? "foreign" : "followed"]),
) as Record<PersonaName, CornerName>;

export const seers = (
  corner: CornerName,
): { cornerFolk: readonly PersonaName[]; maker: PersonaName; above: readonly PersonaName[] } => ({
  cornerFolk: ROWS[corner],
  maker: MAKER[corner],
  above: ABOVE[corner],
});

const SIGNED_IN = PERSONAS.filter((who) => !["stranger", "disabled", "revoked"].includes(who));

export function targetsOf({ corners }: MatrixWorld): Target[] {
  const own = (root: string, seenBy: readonly PersonaName[]): Target => ({
    name: `own ${root}`,
    root,
    given: "",
    corner: null,
    seenBy,
  });
  const list = (Object.keys(corners) as CornerName[]).flatMap((corner): Target[] => {
    const at = corners[corner];
    const { cornerFolk, maker, above } = seers(corner);
    const one = (root: string, what: string, id: string, seenBy: readonly PersonaName[]): Target => ({
      ...{ name: `${corner} ${what}`, root, given: `(id: "${id}")`, corner, seenBy },
    });
    const creator = [...new Set([maker, ...above])];
    const students = at.students.map(({ id }) => `"${id}"`).join(", ");
    const drawers =
      corner === "other"
        ? []
        : (["preview", "identities", "columns"] as const).map((what) =>
            one("import", `list: ${what}`, at.lists[what], above),
          );
    return [
      one("student", "student", at.students[0]!.id, cornerFolk),
      one("student", "student to support", at.students[2]!.id, cornerFolk),
      one("student", "student put off", at.students[1]!.id, cornerFolk),
      one("schoolClass", "class", at.schoolClass.id, cornerFolk),
      one("campaign", "campaign", at.campaign.id, cornerFolk),
      one("campaign", "collection", at.collection.id, cornerFolk),
      one("campaign", "archived campaign", at.archived.id, cornerFolk),
      one("participation", "participation", at.participation.id, cornerFolk),
      one("participation", "profile sent", at.sentProfile.id, cornerFolk),
      one("import", "import", at.results, creator),
      one("import", "import that asks", at.sameName, creator),
      one("import", "list", at.list, above),
      ...drawers,
      one("export", "export", at.exported, [maker]),
      one("export", "export of the academy's", at.academyFile, [corner === "foreign" ? "academyElsewhere" : "academy"]),
      {
        ...{ name: `${corner} preview`, root: "previewReminders", corner, seenBy: cornerFolk },
        given: `(input: { channel: ENT, studentIds: [${students}], templates: { nudge: "{a}", checkpoint: "{a}", firstStep: "{a}" } })`,
      },
    ];
  });
  const staff = [...ROWS.school, ...ROWS.foreign];
  return [
    own("viewer", SIGNED_IN),
    own("school", staff),
    { ...own("staffListPreview", ["head", "otherHead"]), given: `(file: "${FAULTY_STAFF_FILE}")` },
    own("academy", ["academy", "academyElsewhere"]),
    own("competenceAreas", PERSONAS),
    own("zoneCalendars", staff),
    ...list,
  ];
}
