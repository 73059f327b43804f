import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { loadClassBoards } from "../boards/load-class-boards.ts";
import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { Refusal } from "../shared/refusal.ts";
import { CouncilSheet } from "./council-sheet.type.ts";
import { loadCouncilSheets } from "./load-council-sheets.ts";

@Resolver(() => SchoolClass)
export class CouncilSheetResolver {
  @Rule("student:read")
  @FieldResolver(() => CouncilSheet, { description: "What the class council has before it, on one page." })
  async councilSheet(
    @Root() { id }: SchoolClass,
    @Ctx() { viewer, units, load, now }: SignedIn,
  ): Promise<CouncilSheet> {
    const board = await load(loadClassBoards, id);
    const sheet = board && (await units.read((db) => loadCouncilSheets(db, viewer, [board], now))).get(id);
    if (!sheet) throw new Refusal("NOT_FOUND");
    return sheet;
  }
}
