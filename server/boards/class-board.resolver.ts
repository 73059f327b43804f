import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { Refusal } from "../shared/refusal.ts";
import { ClassBoard } from "./class-board.type.ts";
import { loadClassBoards } from "./load-class-boards.ts";

@Resolver(() => SchoolClass)
export class ClassBoardResolver {
  @FieldResolver(() => ClassBoard, { description: "Everything the class screen shows, for the whole class at once." })
  async board(@Root() { id }: SchoolClass, @Ctx() { load }: SignedIn): Promise<ClassBoard> {
    const board = await load(loadClassBoards, id);
    if (!board) throw new Refusal("NOT_FOUND");
    return board;
  }
}
