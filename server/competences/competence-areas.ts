import { AREAS } from "./crcn.ts";
import { Competence, CompetenceArea } from "./competence.type.ts";

/** The 5 areas and their competences, linked both ways, in order. */
export const COMPETENCE_AREAS: readonly CompetenceArea[] = AREAS.map(({ code, name, competences }) => {
  const area = Object.assign(new CompetenceArea(), { code, name });
  area.competences = competences.map((one) => Object.assign(new Competence(), { ...one, area }));
  return area;
});

/** All 16, in the order of their codes. */
export const COMPETENCES: readonly Competence[] = COMPETENCE_AREAS.flatMap(({ competences }) => competences);

/** Of a code (3.4), its place among the 16; -1 for a code that there is not. */
export function placeOfCode(code: string): number {
  return COMPETENCES.findIndex((one) => one.code === code);
}
