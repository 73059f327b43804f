import type { MadeUpStudent } from "../test/support/made-up-files.ts";

/** In classes of that size, over the four grades of a collège. */
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

function letters(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(97 + (number % 26));
}

/** In which the running school year began. */
export function yearNow(): number {
  const now = new Date();
  return now.getMonth() >= 8 ? now.getFullYear() : now.getFullYear() - 1;
}
