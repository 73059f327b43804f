import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import type { SchoolClass } from "../schools/school-class.entity.ts";
import { loadClasses } from "../schools/school.store.ts";
import { School } from "../schools/school.entity.ts";
import { followClassesAgain } from "./follow-classes-again.ts";
import type { Postage } from "./give-staff-link.ts";
import { importStaff, understandStaff } from "./import-staff.ts";
import { inviteStaff } from "./invite-staff.ts";
import { renewStaffLink } from "./renew-staff-link.ts";
import { restoreStaff } from "./restore-staff.ts";
import { revokeStaff } from "./revoke-staff.ts";
import {
  StaffAccount,
  StaffLinkToHandOver,
  StaffListPreview,
  StaffTeaching,
  TeachingProposal,
} from "./staff-account.type.ts";
import type { Taught } from "./staff-account.type.ts";
import { ImportStaffInput, InviteStaffInput, RenewStaffLinkInput, UpdateStaffInput } from "./staff.inputs.ts";
import { problemSentence } from "./staff-list.ts";
import { listStaff, listTeachingProposals } from "./staff.store.ts";
import { updateStaff } from "./update-staff.ts";

@Rule("staff:edit")
@ObjectType()
export class StaffPayload {
  @Field(() => StaffAccount)
  account!: StaffAccount;
}

@Rule("staff:edit")
@ObjectType()
export class StaffLinkPayload {
  @Field(() => StaffAccount)
  account!: StaffAccount;

  @Field(() => StaffLinkToHandOver, { nullable: true, description: "Null: it goes by e-mail." })
  link!: StaffLinkToHandOver | null;
}

@Rule("staff:edit")
@ObjectType()
export class ImportStaffPayload {
  @Field(() => Int)
  addedCount!: number;

  @Field(() => Int)
  changedCount!: number;

  @Field(() => [StaffLinkToHandOver], { description: "Of those without a password; empty where they go by e-mail." })
  links!: StaffLinkToHandOver[];
}

@Rule("staff:edit")
@ObjectType()
export class FollowClassesAgainPayload {
  @Field(() => Int, { description: "How many people have classes again." })
  peopleCount!: number;
}

function postageOf({ now, appUrl, mail, language }: SignedIn, byEmail: boolean): Postage {
  return { now, byEmail, appUrl, mail, language };
}

@Resolver(() => School)
export class StaffResolver {
  @Rule("staff:read")
  @FieldResolver(() => [StaffAccount], {
    description:
      "The staff (équipe), by last name; those whose access was taken away last. The academy's are no staff.",
  })
  staff(@Ctx() { viewer, units, now }: SignedIn): Promise<StaffAccount[]> {
    return units.read((db) => listStaff(db, viewer, now));
  }

  @Rule("staff:read")
  @FieldResolver(() => [TeachingProposal], {
    description:
      "For a new school year: who followed classes last year and follows none yet, with those of the same names.",
  })
  async teachingProposals(@Ctx() { viewer, units, load, now }: SignedIn): Promise<TeachingProposal[]> {
    const { proposals, staff } = await units.read(async (db) => ({
      proposals: await listTeachingProposals(db, viewer),
      staff: await listStaff(db, viewer, now),
    }));
    const people = staff.flatMap((account) => {
      const found = proposals.find(({ staffId }) => staffId === account.id);
      return found ? [{ account, taught: found.taught }] : [];
    });
    return Promise.all(
      people.map(async ({ account, taught }) => ({ account, teachings: await teachingsOf({ load }, taught) })),
    );
  }

  @Rule("staff:edit")
  @Query(() => StaffListPreview, {
    description:
      "What a CSV list of staff would do; `file` as in ImportStaffInput. STAFF_FILE_UNREADABLE, STAFF_FILE_COLUMN_MISSING { column }, STAFF_FILE_EMPTY, STAFF_FILE_TOO_LARGE.",
  })
  async staffListPreview(
    @Arg("file", () => String) file: string,
    @Ctx() { viewer, units, now, language }: SignedIn,
  ): Promise<StaffListPreview> {
    const { people, problems } = await units.read((db) => understandStaff(db, viewer, { file, now }));
    const faults = problems.map((one) => ({ line: one.line, message: problemSentence(language, one) }));
    return { people, faults };
  }

  @Rule("staff:edit")
  @Mutation(() => StaffLinkPayload, {
    description: "STAFF_EXISTS; ADDRESS_TAKEN: by another school; EMAIL_NOT_CONFIGURED. The link opens for 72 hours.",
  })
  async inviteStaff(
    @Arg("input", () => InviteStaffInput) input: InviteStaffInput,
    @Ctx() context: SignedIn,
  ): Promise<StaffLinkPayload> {
    const { viewer, units } = context;
    return units.write((db) => inviteStaff(db, viewer, input, postageOf(context, input.byEmail)));
  }

  @Rule("staff:edit")
  @Mutation(() => StaffPayload, {
    description: "CONFLICT when somebody was faster; ADDRESS_TAKEN; NO_HEAD_LEFT: nobody would rule over the staff.",
  })
  async updateStaff(
    @Arg("input", () => UpdateStaffInput) input: UpdateStaffInput,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<StaffPayload> {
    return { account: await units.write((db) => updateStaff(db, viewer, { input, at: now })) };
  }

  @Rule("staff:edit")
  @Mutation(() => StaffPayload, { description: "From that moment on nothing is answered to them. STAFF_IS_SELF." })
  async revokeStaff(
    @Arg("staffId", () => ID) id: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<StaffPayload> {
    return { account: await units.write((db) => revokeStaff(db, viewer, { id, at: now })) };
  }

  @Rule("staff:edit")
  @Mutation(() => StaffPayload, { description: "Gives the access back, with the role and the classes that it had." })
  async restoreStaff(
    @Arg("staffId", () => ID) id: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<StaffPayload> {
    return { account: await units.write((db) => restoreStaff(db, viewer, { id, at: now })) };
  }

  @Rule("staff:edit")
  @Mutation(() => StaffLinkPayload, {
    description:
      "Another invitation (72 hours), or the way to another password (one hour); links given before are void. STAFF_REVOKED; EMAIL_NOT_CONFIGURED.",
  })
  async renewStaffLink(
    @Arg("input", () => RenewStaffLinkInput) input: RenewStaffLinkInput,
    @Ctx() context: SignedIn,
  ): Promise<StaffLinkPayload> {
    const { viewer, units } = context;
    const postage = postageOf(context, input.byEmail);
    return units.write((db) => renewStaffLink(db, viewer, { id: input.staffId }, postage));
  }

  @Rule("staff:edit")
  @Mutation(() => ImportStaffPayload, {
    description: "All or nothing. STAFF_LIST_FAULTY: a line has a fault (see staffListPreview); NO_HEAD_LEFT.",
  })
  async importStaff(
    @Arg("input", () => ImportStaffInput) input: ImportStaffInput,
    @Ctx() context: SignedIn,
  ): Promise<ImportStaffPayload> {
    const { viewer, units } = context;
    return units.write((db) => importStaff(db, viewer, input, postageOf(context, input.byEmail)));
  }

  @Rule("staff:edit")
  @Mutation(() => FollowClassesAgainPayload, { description: "Takes over what teachingProposals says of these people." })
  async followClassesAgain(
    @Arg("staffIds", () => [ID]) staffIds: string[],
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<FollowClassesAgainPayload> {
    return { peopleCount: await units.write((db) => followClassesAgain(db, viewer, staffIds)) };
  }
}

@Rule("staff:read")
@Resolver(() => StaffAccount)
export class StaffAccountResolver {
  @FieldResolver(() => [StaffTeaching], { description: "This school year's classes, in natural order." })
  teachings(@Root() { taught }: StaffAccount, @Ctx() { load }: SignedIn): Promise<StaffTeaching[]> {
    return teachingsOf({ load }, taught);
  }
}

async function teachingsOf({ load }: Pick<SignedIn, "load">, taught: readonly Taught[]): Promise<StaffTeaching[]> {
  const classes = await Promise.all(taught.map(({ classId }) => load(loadClasses, classId)));
  return taught.flatMap(({ classId: _, ...how }, index) => {
    const schoolClass: SchoolClass | undefined = classes[index];
    return schoolClass ? [{ schoolClass, ...how }] : [];
  });
}
