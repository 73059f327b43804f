import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum ObjectiveStatus {
  NOT_STARTED = "NOT_STARTED",
  UNKNOWN = "UNKNOWN",
  BEHIND = "BEHIND",
  ON_TRACK = "ON_TRACK",
  REACHED = "REACHED",
}
registerEnumType(ObjectiveStatus, {
  name: "ObjectiveStatus",
  description: "Where a student stands before the year's objective (objectif). UNKNOWN is not « behind ».",
});

@Rule("student:read")
@ObjectType({ description: "Competences gained in a school year, and the objective (progression de l'année)." })
export class YearProgress {
  @Field(() => Int, { description: "Competences to gain this year." })
  objective!: number;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Competences higher than in the baseline profile and at level 1 or more; null when no later profile of this year says so.",
  })
  competencesGained!: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Day of the baseline profile; null when the count starts from nothing.",
  })
  gainedSince!: string | null;

  @Field(() => Int, { description: "Competences with a mastered skill in what was shared this year, or gained." })
  competencesWorked!: number;

  @Field(() => Int)
  expectedByNow!: number;

  @Field(() => ObjectiveStatus)
  status!: `${ObjectiveStatus}`;
}
