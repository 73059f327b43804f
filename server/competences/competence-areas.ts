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
