import { Args, Ctx, FieldResolver, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { connectionOf, pageOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { namePageOf } from "./name-page.ts";
import { StudentsArgs } from "./student-filter.inputs.ts";
import { countStudents, listStudents } from "./student-list.store.ts";
import { studentsWanted } from "./students-wanted.ts";

const StudentConnection = connectionOf(Student, "Student", "student:read");

@Resolver(() => School)
export class StudentListResolver {
  @Rule("student:read")
  @FieldResolver(() => StudentConnection, {
    description: "Enrolled this school year, by last name then first name (French collation).",
  })
  students(
    @Args(() => StudentsArgs) args: StudentsArgs,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<Page<Student>> {
    const slice = namePageOf(args);
    return units.read(async (db) => {
      const wanted = await studentsWanted(db, viewer, args.filter ?? {}, now);
      const fetched = await listStudents(db, viewer, wanted, slice);
      const total = await countStudents(db, viewer, wanted);
      return pageOf(slice, fetched, total, ({ id }) => [id]);
    });
  }
}
