import { Field, Int, ObjectType } from "type-graphql";
import { Column } from "typeorm";

import { Rule } from "../access/rule.ts";

const HIDDEN = "Null: hidden, so that nobody can work out what a few students did.";

@Rule("academy:counts")
@ObjectType({
  description:
    "How many students of a school, or of all schools together, when the term was over. A count k of n students is shown when n ≥ 20 and 5 ≤ k ≤ n − 5, and when no other that is hidden can be worked out with it.",
})
export class AcademyCounts {
  @Field(() => Int, { description: "In the classes of the school year." })
  @Column("integer", { name: "student_count" })
  studentCount!: number;

  @Field(() => Int, { nullable: true, description: `A participation or a profile of the school year. ${HIDDEN}` })
  @Column("integer", { name: "started_count", nullable: true })
  startedCount!: number | null;

  @Field(() => Int, { nullable: true, description: `Known to be certifiable. ${HIDDEN}` })
  @Column("integer", { name: "certifiable_count", nullable: true })
  certifiableCount!: number | null;

  @Field(() => Int, { nullable: true, description: `Known to have reached their objective. ${HIDDEN}` })
  @Column("integer", { name: "objective_reached_count", nullable: true })
  objectiveReachedCount!: number | null;
}
