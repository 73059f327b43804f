import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { SetCertificationWindowInput } from "./certification-window.inputs.ts";
import { windowOf } from "./certification-window.rules.ts";
import { loadOwnWindows } from "./certification-window.store.ts";
import { CertificationLevel, CertificationWindow } from "./certification-window.type.ts";
import { PUBLISHED_WINDOWS } from "./certification-windows.ts";
import { SchoolYear } from "./school-year.entity.ts";
import { setCertificationWindow } from "./set-certification-window.ts";

@Rule("settings:edit")
@ObjectType()
export class SetCertificationWindowPayload {
  @Field(() => SchoolYear)
  schoolYear!: SchoolYear;
}

@Resolver(() => SchoolYear)
export class CertificationWindowResolver {
  @FieldResolver(() => [CertificationWindow], { description: "One for each level." })
  async certificationWindows(@Root() year: SchoolYear, @Ctx() { load }: SignedIn): Promise<CertificationWindow[]> {
    const own = (await load(loadOwnWindows, year.id)) ?? [];
    return Object.values(CertificationLevel).map((level) =>
      windowOf(level, year, { own, published: PUBLISHED_WINDOWS }),
    );
  }

  @Rule("settings:edit")
  @Mutation(() => SetCertificationWindowPayload, {
    description:
      "WINDOW_ENDS_BEFORE: it closes before it opens. WINDOW_OUTSIDE_YEAR: not within the school year. CONFLICT: somebody was faster.",
  })
  async setCertificationWindow(
    @Arg("input", () => SetCertificationWindowInput) input: SetCertificationWindowInput,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SetCertificationWindowPayload> {
    return { schoolYear: await units.write((db) => setCertificationWindow(db, viewer, input)) };
  }
}
