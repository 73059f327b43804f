import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";

import { Rule } from "../access/rule.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { connectionOf, PageArgs, PageInfo, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { Progress } from "../shared/progress.type.ts";
import { cancelImport } from "./cancel-import.ts";
import { confirmDepartures } from "./confirm-departures.ts";
import { confirmImport } from "./confirm-import.ts";
import { listDepartures } from "./departure.store.ts";
import { countProblems, listProblems, loadReports } from "./import-report.store.ts";
import type { Problem } from "./import-report.store.ts";
import { importSentence, problemSentence } from "./import-words.ts";
import { Import, ImportProblem, ImportReport, ImportStatus } from "./import.entity.ts";
import { countImports, getImport, listImports } from "./import.store.ts";
import { isCancellable, isKept } from "./kept-file.rules.ts";
import { retryImport } from "./retry-import.ts";
import { isUndoable } from "./undo.rules.ts";
import { undoImport } from "./undo-import.ts";

const ImportConnection = connectionOf(Import, "Import", "import:read");

@Rule("import:read")
@ObjectType()
class ImportProblemConnection {
  @Field(() => [ImportProblem])
  nodes!: ImportProblem[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@Rule("students:import")
@ObjectType()
class ConfirmImportPayload {
  @Field(() => Import)
  import!: Import;
}

@Rule("import:edit")
@ObjectType()
class UndoImportPayload {
  @Field(() => Import)
  import!: Import;
}

@Rule("import:edit")
@ObjectType()
class CancelImportPayload {
  @Field(() => Import)
  import!: Import;
}

@Rule("import:edit")
@ObjectType()
class RetryImportPayload {
  @Field(() => Import)
  import!: Import;
}

@Rule("departure:confirm")
@ObjectType()
class ConfirmDeparturesPayload {
  @Field(() => Int, { description: "How many students were marked as gone." })
  departedCount!: number;

  @Field(() => School)
  school!: School;
}

@Resolver(() => Import)
export class ImportResolver {
  @Rule("import:read")
  @Query(() => Import, { nullable: true })
  import(@Arg("id", () => ID) id: string, @Ctx() { viewer, units }: SignedIn): Promise<Import> {
    return units.read((db) => getImport(db, viewer, id));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What happened, or what is asked, in one sentence; null when DONE without remark.",
  })
  message(@Root() { messageCode, messageParams }: Import, @Ctx() { language }: SignedIn): string | null {
    return messageCode === null ? null : importSentence(language, messageCode, messageParams ?? {});
  }

  @FieldResolver(() => Progress)
  progress(@Root() { progressDone, progressTotal }: Import): Progress {
    return { done: progressDone, total: progressTotal };
  }

  @FieldResolver(() => ImportReport, { nullable: true, description: "Null until the file has landed." })
  async report(@Root() one: Import, @Ctx() { load }: SignedIn): Promise<ImportReport | null> {
    if (one.status !== ImportStatus.DONE) return null;
    return (await load(loadReports, one.id)) ?? null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who dropped the file in." })
  async createdBy(@Root() { createdBy }: Import, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return createdBy ? ((await load(loadStaff, createdBy)) ?? null) : null;
  }

  @FieldResolver(() => Campaign, { nullable: true, description: "The campaign that the file tells of." })
  async campaign(@Root() { campaignId }: Import, @Ctx() { load }: SignedIn): Promise<Campaign | null> {
    return campaignId ? ((await load(loadCampaigns, campaignId)) ?? null) : null;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may undo it now." })
  undoable(@Root() one: Import, @Ctx() { viewer, now }: SignedIn): boolean {
    const mine = seesWholeSchool(viewer) || one.createdBy === viewer.id;
    return mine && one.status === ImportStatus.DONE && isUndoable(one, now);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may stop it now, before it is done." })
  cancellable(@Root() one: Import, @Ctx() { viewer }: SignedIn): boolean {
    return (seesWholeSchool(viewer) || one.createdBy === viewer.id) && isCancellable(one.status);
  }

  @FieldResolver(() => Boolean, { description: "Whether it failed and its file is still kept for a second try." })
  retriable(@Root() one: Import, @Ctx() { viewer, now }: SignedIn): boolean {
    const mine = seesWholeSchool(viewer) || one.createdBy === viewer.id;
    return mine && one.status === ImportStatus.FAILED && isKept(one, now);
  }

  @FieldResolver(() => ImportProblemConnection, { description: "Every line that was not taken, and why." })
  problems(
    @Root() { id }: Import,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, units, language }: SignedIn,
  ): Promise<ImportProblemConnection> {
    const slice = sliceOf(args);
    return units.read(async (db) => {
      const fetched = await listProblems(db, viewer, id, slice);
      const total = await countProblems(db, viewer, id);
      const page = pageOf<Problem>(slice, fetched, total, ({ number }) => [String(number)]);
      const nodes = page.nodes.map(({ line, code, params }) => ({
        line,
        code,
        message: problemSentence(language, code, params),
      }));
      return { nodes, pageInfo: page.pageInfo, totalCount: total };
    });
  }

  @Rule("students:import")
  @Mutation(() => ConfirmImportPayload, {
    description: "Goes on with an import that is WAITING, as its questions were answered.",
  })
  async confirmImport(
    @Arg("importId", () => ID) importId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<ConfirmImportPayload> {
    return { import: await units.write((db) => confirmImport(db, viewer, { importId, at: now })) };
  }

  @Rule("import:edit")
  @Mutation(() => UndoImportPayload, {
    description:
      "What was there before is there again. UNDO_LATER_FIRST names a later import that changed the same rows.",
  })
  async undoImport(
    @Arg("importId", () => ID) importId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<UndoImportPayload> {
    return { import: await units.write((db) => undoImport(db, viewer, { importId, at: now })) };
  }

  @Rule("import:edit")
  @Mutation(() => CancelImportPayload, {
    description: "Stops an import that is QUEUED, RUNNING or WAITING: nothing of it stays, its file goes.",
  })
  async cancelImport(
    @Arg("importId", () => ID) importId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<CancelImportPayload> {
    return { import: await units.write((db) => cancelImport(db, viewer, { importId, at: now })) };
  }

  @Rule("import:edit")
  @Mutation(() => RetryImportPayload, {
    description: "Reads a file that FAILED again, as it was dropped, while it is kept.",
  })
  async retryImport(
    @Arg("importId", () => ID) importId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<RetryImportPayload> {
    return { import: await units.write((db) => retryImport(db, viewer, { importId, at: now })) };
  }
}

@Resolver(() => School)
export class SchoolImportsResolver {
  @FieldResolver(() => ImportConnection, { description: "Newest first; for a teacher, their own." })
  imports(@Args(() => PageArgs) args: PageArgs, @Ctx() { viewer, units }: SignedIn): Promise<Page<Import>> {
    const slice = sliceOf(args);
    return units.read(async (db) => {
      const fetched = await listImports(db, viewer, slice);
      return pageOf(slice, fetched, await countImports(db, viewer), ({ number }) => [String(number)]);
    });
  }

  @Rule("departure:confirm")
  @FieldResolver(() => [Student], {
    description: "Students whom the newest list of this year no longer names: proposed as gone, never deleted.",
  })
  proposedDepartures(@Ctx() { viewer, units }: SignedIn): Promise<Student[]> {
    return units.read((db) => listDepartures(db, viewer));
  }

  @Rule("departure:confirm")
  @Mutation(() => ConfirmDeparturesPayload, {
    description: "These students, proposed as gone, have left: they count nowhere and keep their page.",
  })
  async confirmDepartures(
    @Arg("studentIds", () => [ID]) studentIds: string[],
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<ConfirmDeparturesPayload> {
    return units.write(async (db) => ({
      departedCount: await confirmDepartures(db, viewer, { studentIds, at: now }),
      school: await db.findOneByOrFail(School, { id: viewer.schoolId }),
    }));
  }
}
