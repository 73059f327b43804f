import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { connectionOf, PageArgs, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { countImportChanges, listImportChanges } from "./import-change.store.ts";
import { ImportChange, ImportChangeCount, ImportChangeKind } from "./import-change.type.ts";
import { Import, ImportStatus } from "./import.entity.ts";

const ImportChangeConnection = connectionOf(ImportChange, "ImportChange", "import:read");

@ArgsType()
class ChangesArgs extends PageArgs {
  @Field(() => ImportChangeKind, { nullable: true })
  kind?: ImportChangeKind | null;
}

@Resolver(() => Import)
export class ImportChangesResolver {
  @FieldResolver(() => ImportChangeConnection, {
    description:
      "The students whom it changed, by last name then first name; none until it has landed, and once it is undone.",
  })
  changes(
    @Root() { id: importId, status }: Import,
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<Page<ImportChange>> {
    const slice = sliceOf(args);
    const kind = args.kind ?? null;
    return units.read(async (db) => {
      const landed = status === ImportStatus.DONE;
      const fetched = landed ? await listImportChanges(db, viewer, { importId, kind }, slice) : [];
      const counts = landed ? await countImportChanges(db, viewer, importId) : [];
      const total = counts.reduce((sum, one) => sum + (kind === null || one.kind === kind ? one.count : 0), 0);
      return pageOf(slice, fetched, total, ({ student }) => [student.id]);
    });
  }

  @FieldResolver(() => [ImportChangeCount], {
    description: "How many students, by what happened to them; 0 is left out.",
  })
  async changeCounts(@Root() { id, status }: Import, @Ctx() { viewer, units }: SignedIn): Promise<ImportChangeCount[]> {
    return status === ImportStatus.DONE ? units.read((db) => countImportChanges(db, viewer, id)) : [];
  }
}
