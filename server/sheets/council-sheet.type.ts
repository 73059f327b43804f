import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { ClassBoardRow } from "../boards/class-board.type.ts";
import { ProgressionFigures, ProgressionMilestone, StudentChange } from "../boards/progression.type.ts";
import { Student } from "../schools/student.entity.ts";
import { Term } from "../schools/term.entity.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum CouncilGroup {
  SUPPORT = "SUPPORT",
  ON_TRACK = "ON_TRACK",
  REACHED = "REACHED",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(CouncilGroup, {
  name: "CouncilGroup",
  description: "Where a student stands on the sheet: who needs support first, with the objective reached or not.",
});

export enum CouncilPointKind {
  MAY_BE_CERTIFIED = "MAY_BE_CERTIFIED",
  BECAME_CERTIFIABLE = "BECAME_CERTIFIABLE",
  ONE_COMPETENCE_SHORT = "ONE_COMPETENCE_SHORT",
  ONLY_TO_SEND = "ONLY_TO_SEND",
  NOT_STARTED = "NOT_STARTED",
  REMINDED = "REMINDED",
  MOVED_SINCE_REMINDED = "MOVED_SINCE_REMINDED",
}
registerEnumType(CouncilPointKind, {
  name: "CouncilPointKind",
  description:
    "What is worth saying about a class. ONLY_TO_SEND: what is most pressing is a result to send. MOVED_SINCE_REMINDED: of those reminded, who did something since.",
});

@Rule("student:read")
@ObjectType({ description: "One student on the sheet of a class council." })
export class CouncilLine {
  @Field(() => ClassBoardRow)
  row!: ClassBoardRow;

  @Field(() => CouncilGroup)
  group!: `${CouncilGroup}`;

  @Field(() => StudentChange, { description: "What changed since the last council." })
  change!: StudentChange;

  @Field(() => Int, { description: "Reminders given since the last council, or since the year began." })
  reminderCount!: number;
}

@Rule("student:read")
@ObjectType({ description: "One thing to say about a class, and whom it concerns." })
export class CouncilPoint {
  @Field(() => CouncilPointKind)
  kind!: `${CouncilPointKind}`;

  @Field(() => [Student], { description: "By last name then first name." })
  students!: Student[];
}

@Rule("student:read")
@ObjectType({ description: "The sheet of a class council (fiche du conseil de classe): one page a class." })
export class CouncilSheet {
  @Field(() => Term, { nullable: true, description: "The term that the next council closes; null without terms." })
  term!: Term | null;

  @Field(() => LocalDate, { nullable: true, description: "The day of that council, where the class has set one." })
  heldOn!: string | null;

  @Field(() => ProgressionMilestone, {
    description: "What the sheet looks back to: the last council or end of a term, else the first day of the year.",
  })
  since!: ProgressionMilestone;

  @Field(() => ProgressionFigures, { description: "The class as it stood then." })
  before!: ProgressionFigures;

  @Field(() => [CouncilLine], { description: "By group, then by last name and first name." })
  lines!: CouncilLine[];

  @Field(() => [CouncilPoint], { description: "Without those that concern nobody." })
  points!: CouncilPoint[];
}
