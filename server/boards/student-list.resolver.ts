import { Args, Ctx, FieldResolver, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { connectionOf, pageOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { countStudents, listStudents } from "./student-list.store.ts";
import { studentPageOf } from "./student-page.ts";
import { StudentsArgs } from "./student-sort.inputs.ts";
import { studentsWanted } from "./students-wanted.ts";

const StudentConnection = connectionOf(Student, "Student", "student:read");

@Resolver(() => School)
export class StudentListResolver {
  @Rule("student:read")
  @FieldResolver(() => StudentConnection, {
    description:
      "Enrolled this school year, in the order asked for: by last name then first name (French collation) without one.",
  })
  students(
    @Args(() => StudentsArgs) args: StudentsArgs,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<Page<Student>> {
    const slice = studentPageOf(args);
    return units.read(async (db) => {
      const wanted = await studentsWanted(db, viewer, args.filter ?? {}, now);
      const fetched = await listStudents(db, viewer, wanted, { ...slice, sort: args.sort });
      const total = await countStudents(db, viewer, wanted);
      const places = new Map(fetched.map(({ student, place }) => [student.id, place]));
      const students = fetched.map(({ student }) => student);
      return pageOf(slice, students, total, ({ id }) => places.get(id)!);
    });
  }
}
