import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { getClass } from "../schools/school.store.ts";
import { Refusal } from "../shared/refusal.ts";
import { asksFor } from "../shared/selection.ts";
import { ClassBoard } from "./class-board.type.ts";
import { loadClassBoards } from "./load-class-boards.ts";
import { loadProgressionFacts } from "./progression-facts.store.ts";

@Resolver(() => SchoolClass)
export class ClassBoardResolver {
  /** The board brings its class, and so does the progression: where one is asked for, the class is not fetched first. */
  @Rule("school:read")
  @Query(() => SchoolClass, { nullable: true })
  async schoolClass(
    @Arg("id", () => ID) id: string,
    @Ctx() context: SignedIn,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SchoolClass> {
    if (asksFor(info, "board")) return (await boardOf(id, context)).schoolClass;
    const known = asksFor(info, "progression") && (await context.load(loadProgressionFacts, id));
    if (known) return known.schoolClass;
    return context.units.read((db) => getClass(db, context.viewer, id));
  }

  @FieldResolver(() => ClassBoard, { description: "Everything the class screen shows, for the whole class at once." })
  board(@Root() { id }: SchoolClass, @Ctx() context: SignedIn): Promise<ClassBoard> {
    return boardOf(id, context);
  }
}

async function boardOf(classId: string, { load }: SignedIn): Promise<ClassBoard> {
  const board = await load(loadClassBoards, classId);
  if (!board) throw new Refusal("NOT_FOUND");
  return board;
}
