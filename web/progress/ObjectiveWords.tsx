import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";

export interface ObjectiveValue {
  competences: number;
  dueOn: string;
}

/** « 5 compétences d’ici le 31 mai ». */
export function ObjectiveWords({ objective }: { objective: ObjectiveValue }): ReactNode {
  return (
    <Text id="objective.value" values={{ count: objective.competences, day: <Day value={objective.dueOn} long /> }} />
  );
}
