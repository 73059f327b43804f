import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Competence, CompetenceLevel } from "../competences/competence.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum CertifiabilityStatus {
  CERTIFIABLE = "CERTIFIABLE",
  NOT_CERTIFIABLE = "NOT_CERTIFIABLE",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(CertifiabilityStatus, {
  name: "CertifiabilityStatus",
  description: "CERTIFIABLE: at least 5 of the 16 competences at level 1 or more. UNKNOWN is not « no ».",
});

@Rule("student:read")
@ObjectType({ description: "A competence whose level is another than in the profile before." })
export class LevelChange {
  @Field(() => Competence)
  competence!: Competence;

  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

@Rule("student:read")
@ObjectType({ description: "What is new in a profile, since the one that the same student shared before." })
export class ProfileChange {
  @Field(() => Int, { description: "Less than 0 when some were lost: a competence may be reset." })
  pixGained!: number;

  @Field(() => [LevelChange], { description: "In the order of the competences' codes." })
  levels!: LevelChange[];
}

@Rule("student:read")
@ObjectType({ description: "What a student shared of their 16 competences, at one moment (profil)." })
export class CompetenceProfile {
  studentId!: string;

  /** The attempt that sent it; null: that of the student's newest. */
  participationId!: string | null;

  @Field(() => Int)
  pixScore!: number;

  @Field(() => [CompetenceLevel], { description: "All 16, in the order of their codes." })
  competences!: CompetenceLevel[];

  @Field(() => Int)
  certifiableCompetenceCount!: number;

  @Field(() => DateTimeISO, { description: "When the student shared it." })
  knownAt!: Date;
}

@Rule("student:read")
@ObjectType({ description: "Whether a student may sit the certification (certifiabilité)." })
export class Certifiability {
  @Field(() => CertifiabilityStatus)
  status!: CertifiabilityStatus;

  @Field(() => Int, { nullable: true, description: "Competences at level 1 or more; null when unknown." })
  certifiableCompetenceCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Competences still missing to be certifiable; null when unknown.",
  })
  missingCompetenceCount!: number | null;

  @Field(() => DateTimeISO, { nullable: true })
  knownAt!: Date | null;
}
