import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { chooseHolidayZone } from "./choose-holiday-zone.ts";
import { ZONE_CALENDARS } from "./holiday-calendars.ts";
import { SchoolHoliday } from "./holiday.entity.ts";
import type { HolidayZone } from "./holiday.entity.ts";
import { listHolidays } from "./holiday.store.ts";
import { removeHoliday } from "./remove-holiday.ts";
import { saveHoliday } from "./save-holiday.ts";
import {
  ChooseHolidayZoneInput,
  SaveHolidayInput,
  SetSchoolDaysInput,
  SetThresholdsInput,
} from "./school-settings.inputs.ts";
import { SchoolThresholds, ZoneCalendar } from "./school-settings.type.ts";
import { schoolYearFrom } from "./school-year.rules.ts";
import { School } from "./school.entity.ts";
import { setSchoolDays } from "./set-school-days.ts";
import { setThresholds } from "./set-thresholds.ts";

@Rule("settings:edit")
@ObjectType({ description: "The school as it is now." })
export class SchoolSettingsPayload {
  @Field(() => School)
  school!: School;
}

@Resolver(() => School)
export class SchoolSettingsResolver {
  @Rule("settings:edit")
  @Mutation(() => SchoolSettingsPayload, { description: "THRESHOLD_OUT_OF_RANGE; CONFLICT when somebody was faster." })
  async setThresholds(
    @Arg("input", () => SetThresholdsInput) input: SetThresholdsInput,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SchoolSettingsPayload> {
    return { school: await units.write((db) => setThresholds(db, viewer, input)) };
  }

  @Rule("settings:edit")
  @Mutation(() => SchoolSettingsPayload, {
    description:
      "FIRST_DAY_UNKNOWN; YEAR_HAS_CLASSES: the year begins on another day only before the first list of students; CONFLICT.",
  })
  async setSchoolDays(
    @Arg("input", () => SetSchoolDaysInput) input: SetSchoolDaysInput,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<SchoolSettingsPayload> {
    return { school: await units.write((db) => setSchoolDays(db, viewer, { input, at: now })) };
  }

  @Rule("settings:edit")
  @Mutation(() => SchoolSettingsPayload, {
    description:
      "Takes over the zone's holidays of the years that are known, in place of those of the school. CONFLICT.",
  })
  async chooseHolidayZone(
    @Arg("input", () => ChooseHolidayZoneInput) input: ChooseHolidayZoneInput,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SchoolSettingsPayload> {
    return { school: await units.write((db) => chooseHolidayZone(db, viewer, input)) };
  }

  @Rule("settings:edit")
  @Mutation(() => SchoolSettingsPayload, {
    description: "HOLIDAY_ENDS_BEFORE: it ends before it begins, or lasts for months.",
  })
  async saveHoliday(
    @Arg("input", () => SaveHolidayInput) input: SaveHolidayInput,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SchoolSettingsPayload> {
    return { school: await units.write((db) => saveHoliday(db, viewer, input)) };
  }

  @Rule("settings:edit")
  @Mutation(() => SchoolSettingsPayload)
  async removeHoliday(
    @Arg("holidayId", () => ID) id: string,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SchoolSettingsPayload> {
    return { school: await units.write((db) => removeHoliday(db, viewer, id)) };
  }

  @Rule("school:read")
  @Query(() => [ZoneCalendar], { description: "What Jalon knows of the official school calendars." })
  zoneCalendars(): ZoneCalendar[] {
    return ZONE_CALENDARS.map(({ years, yearFirstDay, zone, ...rest }) => ({
      ...rest,
      zone: zone as HolidayZone,
      yearFirstDay,
      years: years.map(({ startYear, ...year }) => ({ ...year, name: schoolYearFrom(startYear, yearFirstDay).name })),
    }));
  }

  @FieldResolver(() => SchoolThresholds)
  thresholds(@Root() { neverStartedDays, stoppedDays, remindAgainDays, oldProfileDays }: School): SchoolThresholds {
    return { neverStartedDays, stoppedDays, remindAgainDays, oldProfileDays };
  }

  @FieldResolver(() => [SchoolHoliday], { description: "Oldest first." })
  holidays(@Ctx() { viewer, units }: SignedIn): Promise<SchoolHoliday[]> {
    return units.read((db) => listHolidays(db, viewer));
  }
}
