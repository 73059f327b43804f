import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import { connectionOf, PageArgs, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { countCaughtMails, listCaughtMails } from "./caught-mail.store.ts";
import { CaughtMail } from "./caught-mail.type.ts";

const CaughtMailConnection = connectionOf(CaughtMail, "CaughtMail", "reminder:read");

@Resolver(() => School)
export class SchoolCaughtMailsResolver {
  @Rule("reminder:read")
  @FieldResolver(() => CaughtMailConnection, {
    description: "Newest first: those that the viewer asked for, all of them for the head.",
  })
  caughtMails(@Args(() => PageArgs) args: PageArgs, @Ctx() { viewer, units }: SignedIn): Promise<Page<CaughtMail>> {
    const slice = sliceOf(args);
    return units.read(async (db) => {
      const fetched = await listCaughtMails(db, viewer, slice);
      return pageOf(slice, fetched, await countCaughtMails(db, viewer), newestFirstKey);
    });
  }
}

@Resolver(() => CaughtMail)
export class CaughtMailResolver {
  @FieldResolver(() => Student, { nullable: true, description: "To whom, unless it is for somebody of the staff." })
  async student(@Root() { studentId }: CaughtMail, @Ctx() { load }: SignedIn): Promise<Student | null> {
    return studentId ? ((await load(loadStudents, studentId)) ?? null) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "To whom, unless it is for a student." })
  async staffMember(@Root() { staffId }: CaughtMail, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return staffId ? ((await load(loadStaff, staffId)) ?? null) : null;
  }
}
