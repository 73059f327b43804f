import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Evolution, Participation, ParticipationStatus } from "../participations/participation.entity.ts";
import { Student } from "../schools/student.entity.ts";

@Rule("student:read")
@ObjectType({ description: "One student in one campaign: one line, whatever the number of attempts (participant)." })
export class CampaignParticipant {
  @Field(() => Student)
  student!: Student;

  @Field(() => ParticipationStatus)
  status!: `${ParticipationStatus}`;

  @Field(() => Participation, {
    nullable: true,
    description: "The result shown: the latest shared attempt, else the latest; null when TO_START.",
  })
  result!: Participation | null;

  @Field(() => Boolean, { description: "A later attempt is under way." })
  retrying!: boolean;

  @Field(() => Int)
  attemptCount!: number;

  @Field(() => Evolution, { nullable: true, description: "Between the last two shared attempts." })
  evolution!: `${Evolution}` | null;
}
