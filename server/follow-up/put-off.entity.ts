import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { DateTimeISO, LocalDate } from "../shared/scalars.ts";

@Rule("student:read")
@ObjectType({ description: "A student who is not shown among those to support for some days (report)." })
@Entity("put_offs")
export class PutOff {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid", { name: "student_id" })
  studentId!: string;

  @Field(() => LocalDate, { description: "The day on which the student is back on the list." })
  @Column("date")
  until!: string;

  @Column("uuid", { name: "put_off_by", nullable: true })
  putOffById!: string | null;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "put_off_at" })
  putOffAt!: Date;
}
