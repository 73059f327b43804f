import { Field, ID, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { TermKind } from "../schools/term.entity.ts";
import { DateTimeISO, LocalDate } from "../shared/scalars.ts";
import { AcademyCounts } from "./academy-counts.entity.ts";

@Rule("overview:read")
@ObjectType({ description: "A term of the school as its academy reads it: given once, and unchanged since." })
export class GivenTerm {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "The academy that it was given to." })
  academy!: string;

  @Field(() => String, { description: "The school year: 2026-2027." })
  yearName!: string;

  @Field(() => TermKind)
  kind!: `${TermKind}`;

  @Field(() => Int, { description: "1 is the first of its year." })
  number!: number;

  @Field(() => DateTimeISO)
  givenAt!: Date;

  @Field(() => AcademyCounts, { description: "All that was given of the school; null is hidden from its academy too." })
  counts!: AcademyCounts;
}

@Rule("overview:read")
@ObjectType({ description: "A term of the school that its academy will read." })
export class ComingTerm {
  @Field(() => String, { description: "The school year: 2026-2027." })
  yearName!: string;

  @Field(() => TermKind)
  kind!: `${TermKind}`;

  @Field(() => Int, { description: "1 is the first of its year." })
  number!: number;

  @Field(() => LocalDate, { description: "Its last day in this school." })
  endsOn!: string;

  @Field(() => Boolean, { description: "It waits for the other schools of the academy." })
  isOver!: boolean;
}

@Rule("overview:read")
@ObjectType({
  description: "Which academy reads the school's figures, and what it was given: counts of students, never one.",
})
export class AcademyReading {
  @Field(() => String, { nullable: true, description: "Null: none. Whoever runs the server says which." })
  academy!: string | null;

  @Field(() => [GivenTerm], {
    description: "Newest first; also what an academy was given that reads the school no more.",
  })
  given!: GivenTerm[];

  @Field(() => [ComingTerm], {
    description: "Oldest first: those that are over and not given yet, then the one that runs or comes next.",
  })
  coming!: ComingTerm[];
}
