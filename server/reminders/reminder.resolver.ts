import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { loadStaff, uuidOrNone } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import { loadStudents } from "../schools/student.store.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import { connectionOf, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { Reminder } from "./reminder.entity.ts";
import { RemindersArgs } from "./reminder.inputs.ts";
import { countReminders, listReminders, loadRemindersOfStudent } from "./reminder.store.ts";

const ReminderConnection = connectionOf(Reminder, "Reminder", "reminder:read");

@Resolver(() => Reminder)
export class ReminderResolver {
  @FieldResolver(() => Student)
  async student(@Root() { studentId }: Reminder, @Ctx() { load }: SignedIn): Promise<Student> {
    return (await load(loadStudents, studentId))!;
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  async createdBy(@Root() { createdById }: Reminder, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return createdById ? ((await load(loadStaff, createdById)) ?? null) : null;
  }
}

@Resolver(() => School)
export class SchoolRemindersResolver {
  @Rule("reminder:read")
  @FieldResolver(() => ReminderConnection, { description: "Newest first; of the students whom the viewer follows." })
  reminders(
    @Args(() => RemindersArgs) args: RemindersArgs,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<Page<Reminder>> {
    const slice = sliceOf(args);
    const filter = args.filter ?? {};
    return units.read(async (db) => {
      const fetched = await listReminders(db, viewer, filter, slice);
      const total = await countReminders(db, viewer, filter);
      return pageOf(slice, fetched, total, newestFirstKey);
    });
  }
}

@Resolver(() => Student)
export class StudentRemindersResolver {
  @Rule("reminder:read")
  @FieldResolver(() => [Reminder], { description: "Newest first; all, or those of the school year named." })
  async reminders(
    @Root() { id }: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() { load }: SignedIn,
  ): Promise<Reminder[]> {
    return (await load(loadRemindersOfStudent, studentYearKey(id, uuidOrNone(schoolYearId)))) ?? [];
  }
}
