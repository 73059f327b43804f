import { assessmentCsv, siecleXml } from "../../test/support/made-up-files.ts";
import type { MadeUpCampaign, MadeUpStudent } from "../../test/support/made-up-files.ts";
import { yearNow } from "../made-up-students.ts";

export function list(uai: string, everyone: readonly MadeUpStudent[]): Buffer {
  return siecleXml({ uai, year: yearNow(), students: everyone });
}

export const campaign = (number: number): MadeUpCampaign => ({
  ...{ pixId: 1_000 + number, code: `CAMPA${String(number).padStart(4, "0")}`, name: `Campagne ${number}` },
});

export function results(number: number, everyone: readonly MadeUpStudent[]): Buffer {
  return assessmentCsv({
    ...{ generation: "new", campaign: campaign(number), starCount: 3 },
    lines: everyone.map(({ lastName, firstName, className }) => ({
      ...{ lastName, firstName, className: className! },
      startedAt: `${yearNow()}-10-05T08:10:00Z`,
      sharedAt: `${yearNow()}-10-05T09:00:00Z`,
      stars: 2,
      mastery: 0.5,
    })),
  });
}
