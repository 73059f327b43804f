import type { ClassScreenQuery } from "../graph/graphql.ts";
import type { MessageId } from "../app/Text.tsx";

export type Area = ClassScreenQuery["competenceAreas"][number];

const SHORT_NAMES: Record<string, MessageId> = {
  "1.1": "competence.search",
  "1.2": "competence.manageData",
  "1.3": "competence.processData",
  "2.1": "competence.interact",
  "2.2": "competence.share",
  "2.3": "competence.collaborate",
  "2.4": "competence.belong",
  "3.1": "competence.texts",
  "3.2": "competence.multimedia",
  "3.3": "competence.adapt",
  "3.4": "competence.program",
  "4.1": "competence.secure",
  "4.2": "competence.personalData",
  "4.3": "competence.health",
  "5.1": "competence.problems",
  "5.2": "competence.environment",
};

/** Short enough for a heading that stands upright; null for a competence that Pix would add. */
export function shortName(code: string): MessageId | null {
  return SHORT_NAMES[code] ?? null;
}
