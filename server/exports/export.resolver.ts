import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";

import { Academy } from "../academy/academy.type.ts";
import { may } from "../access/permissions.ts";
import { Rule } from "../access/rule.ts";
import type { Viewer } from "../access/viewer.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import { PageArgs, connectionOf, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { Progress } from "../shared/progress.type.ts";
import { cancelExport } from "./cancel-export.ts";
import { Export, ExportStatus } from "./export.entity.ts";
import { RequestExportInput } from "./export.inputs.ts";
import { isCancellable, statusAt } from "./export.rules.ts";
import { countExports, getExport, listExports } from "./export.store.ts";
import type { Whose } from "./export.store.ts";
import { requestExport } from "./request-export.ts";

const ExportConnection = connectionOf(Export, "Export", "export:read");

@Rule("export:request")
@ObjectType()
export class RequestExportPayload {
  @Field(() => Export)
  export!: Export;
}

@Rule("export:request")
@ObjectType()
export class CancelExportPayload {
  @Field(() => Export)
  export!: Export;
}

@ArgsType()
class ExportsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: "Everybody's of the school, for the record. HEAD." })
  everyone?: boolean | null;
}

@Resolver(() => Export)
export class ExportResolver {
  @Rule("export:read")
  @Query(() => Export, { nullable: true, description: "One that the viewer asked for." })
  export(@Arg("id", () => ID) id: string, @Ctx() { viewer, units }: SignedIn): Promise<Export> {
    return units.read((db) => getExport(db, viewer, id));
  }

  @Rule("export:request")
  @Mutation(() => RequestExportPayload, {
    description: "Puts the work in the queue: the file is ready when status is DONE.",
  })
  async requestExport(
    @Arg("input", () => RequestExportInput) input: RequestExportInput,
    @Ctx() { viewer, units, now, language }: SignedIn,
  ): Promise<RequestExportPayload> {
    return { export: await units.write((db) => requestExport(db, viewer, { input, language, at: now })) };
  }

  @Rule("export:request")
  @Mutation(() => CancelExportPayload, { description: "Before it is done: no file is left." })
  async cancelExport(
    @Arg("exportId", () => ID) exportId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<CancelExportPayload> {
    return { export: await units.write((db) => cancelExport(db, viewer, { exportId, at: now })) };
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who asked for it." })
  async createdBy(@Root() { createdById }: Export, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return (await load(loadStaff, createdById)) ?? null;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may stop it now." })
  cancellable(@Root() { createdById, storedStatus }: Export, @Ctx() { viewer }: SignedIn): boolean {
    return createdById === viewer.id && isCancellable(storedStatus);
  }

  @FieldResolver(() => ExportStatus)
  status(@Root() { storedStatus, expiresAt }: Export, @Ctx() { now }: SignedIn): ExportStatus {
    return ExportStatus[statusAt(storedStatus, expiresAt, now)];
  }

  @FieldResolver(() => Progress)
  progress(@Root() { progressDone, progressTotal }: Export): Progress {
    return { done: progressDone, total: progressTotal };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Relative address, for the person who asked for it only; null unless DONE.",
  })
  url(@Root() { id, createdById, storedStatus, expiresAt }: Export, @Ctx() { viewer, now }: SignedIn): string | null {
    return createdById === viewer.id && statusAt(storedStatus, expiresAt, now) === "DONE" ? `/exports/${id}` : null;
  }
}

@Resolver(() => Academy)
export class AcademyExportsResolver {
  @FieldResolver(() => ExportConnection, { description: "Those that the viewer asked for, newest first." })
  exports(@Args(() => PageArgs) args: PageArgs, @Ctx() { viewer, units }: SignedIn): Promise<Page<Export>> {
    return units.read((db) => pageOfExports(db, viewer, { everyone: false }, args));
  }
}

@Resolver(() => School)
export class SchoolExportsResolver {
  @Rule("export:read")
  @FieldResolver(() => ExportConnection, { description: "Those that the viewer asked for, newest first." })
  exports(@Args(() => ExportsArgs) args: ExportsArgs, @Ctx() { viewer, units }: SignedIn): Promise<Page<Export>> {
    const whose = { everyone: args.everyone ?? false };
    if (whose.everyone && !may(viewer.role, "export:audit")) throw new Refusal("FORBIDDEN");
    return units.read((db) => pageOfExports(db, viewer, whose, args));
  }
}

async function pageOfExports(db: Db, viewer: Viewer, whose: Whose, args: PageArgs): Promise<Page<Export>> {
  const slice = sliceOf(args);
  const fetched = await listExports(db, viewer, whose, slice);
  return pageOf(slice, fetched, await countExports(db, viewer, whose), newestFirstKey);
}
