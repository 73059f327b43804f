import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { SaveReminderTemplateInput } from "./reminder-template.inputs.ts";
import { listReminderTemplates } from "./reminder-template.store.ts";
import { ReminderTemplate, ToneTemplates } from "./reminder-template.type.ts";
import { saveReminderTemplate } from "./save-reminder-template.ts";
import { usualTemplate } from "./usual-template.ts";

@Rule("template:edit")
@ObjectType()
export class SaveReminderTemplatePayload {
  @Field(() => ReminderTemplate)
  template!: ReminderTemplate;
}

@Resolver(() => ReminderTemplate)
export class ReminderTemplateResolver {
  @Rule("template:edit")
  @Mutation(() => SaveReminderTemplatePayload, {
    description:
      "For the whole school. UNKNOWN_VARIABLE says where: its tone, and the place of its brace in the text. CONFLICT: somebody has saved since.",
  })
  async saveReminderTemplate(
    @Arg("input", () => SaveReminderTemplateInput) input: SaveReminderTemplateInput,
    @Ctx() { viewer, units, now, language }: SignedIn,
  ): Promise<SaveReminderTemplatePayload> {
    const template = await units.write((db) => saveReminderTemplate(db, viewer, { input, language, at: now }));
    return { template };
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  async changedBy(@Root() { changedById }: ReminderTemplate, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return changedById ? ((await load(loadStaff, changedById)) ?? null) : null;
  }

  @FieldResolver(() => ToneTemplates, { description: "What Jalon proposes to a school that has not said its own." })
  usual(@Root() { form }: ReminderTemplate, @Ctx() { language }: SignedIn): ToneTemplates {
    return usualTemplate(form, language);
  }
}

@Resolver(() => School)
export class SchoolTemplatesResolver {
  @Rule("reminder:read")
  @FieldResolver(() => [ReminderTemplate], { description: "One for each form, LETTER first." })
  reminderTemplates(@Ctx() { viewer, units, language }: SignedIn): Promise<ReminderTemplate[]> {
    return units.read((db) => listReminderTemplates(db, viewer, language));
  }
}
