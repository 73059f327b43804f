import { assessmentCsv, siecleXml } from "../../test/support/made-up-files.ts";
import type { MadeUpCampaign, MadeUpStudent } from "../../test/support/made-up-files.ts";

export function students(count: number, classSize = 30): MadeUpStudent[] {
  return Array.from({ length: count }, (_one, number) => ({
    siecleId: String(number),
    ine: `${String(number).padStart(10, "0")}A`,
    lastName: `NOM ${letters(number)}`,
    firstName: `Prénom-${letters(number * 7 + 3)}`,
    birthDate: "2013-04-05",
    sex: number % 2 ? "M" : "F",
    mef: "10110001110",
    groups: ["LV1 ANGLAIS", "LV2 ESPAGNOL", "GROUPE SCIENCES", "GROUPE EPS"],
    className: `${6 - (Math.floor(number / classSize) % 4)}${letters(Math.floor(number / classSize / 4)).toUpperCase()}`,
  }));
}

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

function letters(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(97 + (number % 26));
}

export function yearNow(): number {
  const now = new Date();
  return now.getMonth() >= 8 ? now.getFullYear() : now.getFullYear() - 1;
}
