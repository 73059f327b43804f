import { gradeLevelOf, gradeLevelOfMef, gradeLevelOfName } from "../../server/schools/grade-level.rules.ts";

test.each([
  ["10010012110", "SIXIEME"],
  ["1001000G11A", "SIXIEME"],
  ["10110001110", "CINQUIEME"],
  ["10210001110", "QUATRIEME"],
  ["10310019110", "TROISIEME"],
  ["16410002110", "SIXIEME"],
  ["16510002110", "CINQUIEME"],
  ["16610002110", "QUATRIEME"],
  ["1671000C11A", "TROISIEME"],
  ["20010019110", "SECONDE"],
  ["20110019110", "PREMIERE"],
  ["24725411310", "SECONDE"],
  ["24725411320", "PREMIERE"],
  ["2472541133", "TERMINALE"],
  ["24123224210", "CAP_1"],
  ["24123224220", "CAP_2"],
  ["31123107210", "BTS_1"],
  ["31123107220", "BTS_2"],
  ["24022427110", null],
  ["99910012110", null],
  ["123456789", null],
  ["", null],
  [null, null],
])("a student whose MEF is %s is in %s", (mef, gradeLevel) => {
  expect(gradeLevelOfMef(mef)).toBe(gradeLevel);
});

test.each([
  ["605", "SIXIEME"],
  ["6A", "SIXIEME"],
  ["6e B", "SIXIEME"],
  ["6EME3", "SIXIEME"],
  ["6ème Jules-Verne", "SIXIEME"],
  ["5EMEC", "CINQUIEME"],
  ["4-2", "QUATRIEME"],
  ["3E4", "TROISIEME"],
  ["3PM", "TROISIEME"],
  ["3SEGPA", "TROISIEME"],
  ["3 PREPA METIERS", "TROISIEME"],
  ["2NDE4", "SECONDE"],
  ["2nde 4", "SECONDE"],
  ["2GT1", "SECONDE"],
  ["2MCV", "SECONDE"],
  ["Seconde 7", "SECONDE"],
  ["1STMG", "PREMIERE"],
  ["1G3", "PREMIERE"],
  ["1ère G 3", "PREMIERE"],
  ["1BPMELEC", "PREMIERE"],
  ["TG3", "TERMINALE"],
  ["TLE STI", "TERMINALE"],
  ["T STMG", "TERMINALE"],
  ["T°G3", "TERMINALE"],
  ["TSTI2D", "TERMINALE"],
  ["Terminale G2", "TERMINALE"],
  ["CAP1 CUISINE", "CAP_1"],
  ["1CAP ELEC", "CAP_1"],
  ["1CAP2 COIFFURE", "CAP_1"],
  ["2CAP2 COIFFURE", "CAP_2"],
  ["CAP 2 PATISSIER", "CAP_2"],
  ["BTS2 SIO", "BTS_2"],
  ["BTS SIO 1", "BTS_1"],
  ["1BTS MCO", "BTS_1"],
  ["CAP EN 2 ANS", null],
  ["3CAP3", null],
  ["2TS", null],
  ["TS1", null],
  ["MPSI", null],
  ["2PCSI", null],
  ["203", null],
  ["61", null],
  ["10A", null],
  ["ULIS", null],
  ["UPE2A", null],
  ["Escapade", null],
  ["", null],
])("a class named « %s » is in %s", (name, gradeLevel) => {
  expect(gradeLevelOfName(name)).toBe(gradeLevel);
});

test.each([
  ["203", "LYCEE_GENERAL_TECHNOLOGICAL", "SECONDE"],
  ["105", "LYCEE_POLYVALENT", "PREMIERE"],
  ["605", "LYCEE_GENERAL_TECHNOLOGICAL", null],
  ["61", "COLLEGE", "SIXIEME"],
  ["2A", "COLLEGE", null],
  ["TG1", "COLLEGE", null],
  ["3PM", "LYCEE_PROFESSIONAL", "TROISIEME"],
  ["3A", "LYCEE_GENERAL_TECHNOLOGICAL", null],
  ["T3", "LYCEE_GENERAL_TECHNOLOGICAL", "TERMINALE"],
  ["TMELEC", "LYCEE_PROFESSIONAL", "TERMINALE"],
] as const)("a class named « %s » in a %s is in %s", (name, kind, gradeLevel) => {
  expect(gradeLevelOfName(name, kind)).toBe(gradeLevel);
});

const QUATRIEME = "10210001110";
const TROISIEME = "10310019110";

test.each([
  {
    because: "a person said so",
    mefs: [TROISIEME, TROISIEME],
    name: "3A",
    chosen: "QUATRIEME",
    gradeLevel: "QUATRIEME",
  },
  {
    because: "most of its students are",
    mefs: [TROISIEME, TROISIEME, QUATRIEME],
    name: "4A",
    chosen: null,
    gradeLevel: "TROISIEME",
  },
  {
    because: "half its students are not most, and the name says so",
    mefs: [TROISIEME, QUATRIEME],
    name: "3A",
    chosen: null,
    gradeLevel: "TROISIEME",
  },
  {
    because: "too few students have a code, and the name says so",
    mefs: [TROISIEME, null, null],
    name: "4A",
    chosen: null,
    gradeLevel: "QUATRIEME",
  },
  { because: "the name says so", mefs: [], name: "6A", chosen: null, gradeLevel: "SIXIEME" },
  { because: "nothing says so, it is asked", mefs: [null], name: "Les Tilleuls", chosen: null, gradeLevel: null },
] as const)("a class is in $gradeLevel: $because", ({ gradeLevel, mefs, name, chosen }) => {
  expect(gradeLevelOf({ mefs, name, chosen })).toBe(gradeLevel);
});
