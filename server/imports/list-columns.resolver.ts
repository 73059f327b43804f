import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { Import, ImportStatus } from "./import.entity.ts";
import { AddressOwner, ColumnMeaningInput, ImportColumn } from "./list-column.type.ts";
import { mapColumns } from "./map-columns.ts";

@Rule("students:import")
@ObjectType()
class MapColumnsPayload {
  @Field(() => Import)
  import!: Import;
}

@Resolver(() => Import)
export class ListColumnsResolver {
  @Rule("students:import")
  @FieldResolver(() => [ImportColumn], {
    nullable: true,
    description: "Of a list that waits to know what its columns are, or which year it is of (LIST_YEAR); else null.",
  })
  columns(@Root() { status, messageCode, listColumns }: Import): ImportColumn[] | null {
    const asked = messageCode === "COLUMNS_UNKNOWN" || messageCode === "LIST_YEAR";
    return status === ImportStatus.WAITING && asked ? listColumns : null;
  }

  @Rule("students:import")
  @Mutation(() => MapColumnsPayload, {
    description:
      "Says what the columns of a list that waits are, which school year it is of (the running one when none is named) and whose its addresses are; then it goes on. Remembered for the same headers. Columns left out are not read.",
  })
  async mapColumns(
    @Arg("importId", () => ID) importId: string,
    @Arg("columns", () => [ColumnMeaningInput]) columns: ColumnMeaningInput[],
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Arg("addressesOf", () => AddressOwner, { nullable: true }) addressesOf: AddressOwner | null,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<MapColumnsPayload> {
    const said = { importId, columns, schoolYearId: schoolYearId ?? null, addressesOf: addressesOf ?? null, at: now };
    return { import: await units.write((db) => mapColumns(db, viewer, said)) };
  }
}
