import { Arg, Args, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import { PageArgs, connectionOf, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { Progress } from "../shared/progress.type.ts";
import { Export, ExportStatus } from "./export.entity.ts";
import { RequestExportInput } from "./export.inputs.ts";
import { statusAt } from "./export.rules.ts";
import { countExports, getExport, listExports } from "./export.store.ts";
import { requestExport } from "./request-export.ts";

const ExportConnection = connectionOf(Export, "Export", "export:read");

@Rule("export:request")
@ObjectType()
export class RequestExportPayload {
  @Field(() => Export)
  export!: Export;
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
  url(@Root() { id, storedStatus, expiresAt }: Export, @Ctx() { now }: SignedIn): string | null {
    return statusAt(storedStatus, expiresAt, now) === "DONE" ? `/exports/${id}` : null;
  }
}

@Resolver(() => School)
export class SchoolExportsResolver {
  @Rule("export:read")
  @FieldResolver(() => ExportConnection, { description: "Those that the viewer asked for, newest first." })
  exports(@Args(() => PageArgs) args: PageArgs, @Ctx() { viewer, units }: SignedIn): Promise<Page<Export>> {
    const slice = sliceOf(args);
    return units.read(async (db) => {
      const fetched = await listExports(db, viewer, slice);
      return pageOf(slice, fetched, await countExports(db, viewer), newestFirstKey);
    });
  }
}
