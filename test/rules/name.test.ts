import fc from "fast-check";
import { normaliseClass, normaliseName, prepareCandidate, rankCandidates } from "../../server/imports/name.rules.ts";
import { distance } from "../../server/imports/name-distance.rules.ts";

test.each([
  ["BENALI", "Benali"],
  ["Lefèvre", "LEFEVRE"],
  ["Gaëlle", "gaelle"],
  ["Cœurdor", "COEURDOR"],
  ["Læticia", "Laeticia"],
  ["Weiß", "WEISS"],
  ["Łukasz", "Lukasz"],
  ["Søren", "SOREN"],
  ["Đorđe", "dorde"],
  ["Yıldız", "YILDIZ"],
  ["İpek", "ipek"],
  ["N'Diaye", "N’DIAYE"],
  ["N'Diaye", "N Diaye"],
  ["N'Diaye", "NʼDiaye"],
  ["N'Diaye", "N´Diaye"],
  ["N'Diaye", "N`Diaye"],
  ["Jean-Noé", "JEAN NOE"],
  ["Jean-Noé", "Jean‑Noé"],
  ["Jean-Noé", "Jean – Noé"],
  ["Jean-Noé", "  Jean   Noé "],
  ["Jean-Noé", "Jean\u00a0Noé"],
  ["Jean-Noé", "Jean\u202fNoé"],
  ["Saint-Clair", "Saint. Clair"],
  ["Noé", "Noe\u0301"],
  ["Noé", "\u200bNo\u200dé\ufeff"],
  ["Noé", "\u202aNoé\u202c"],
  ["Ｎｏｅ", "Noé"],
  ["Nguyễn", "NGUYEN"],
])("« %s » and « %s » are one name", (a, b) => {
  expect(normaliseName(a)).toBe(normaliseName(b));
});

test.each([
  ["benali", "Ben Ali"],
  ["Lea", "Leo"],
  ["Delatour", "De La Tour"],
  ["Marie", "Marie-Lou"],
  ["Мария", "Maria"],
  ["Noé2", "Noé"],
])("« %s » and « %s » stay two names", (a, b) => {
  expect(normaliseName(a)).not.toBe(normaliseName(b));
});

test("a name normalised twice is what it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) =>
      expect(normaliseName(normaliseName(name))).toBe(normaliseName(name)),
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ["3e B", "3B"],
  ["3ème B", "3 B"],
  ["3EME B", "3b"],
  ["3°B", "3B"],
  ["6EME3", "6-3"],
  ["5EMEC", "5.C"],
  ["2nde 4", "2 4"],
  ["2NDE4", "24"],
  ["1ère G3", "1G3"],
  ["Tle G3", "TG3"],
  ["Terminale G3", "T-G3"],
])("« %s » and « %s » are one class", (a, b) => {
  expect(normaliseClass(a)).toBe(normaliseClass(b));
});

test.each([
  ["3EB", "3B"],
  ["6EMERAUDE", "6RAUDE"],
  ["6 Émeraude", "6RAUDE"],
  ["TERMEL", "TEL"],
  ["1REC", "1C"],
  ["3A", "3B"],
])("« %s » and « %s » stay two classes", (a, b) => {
  expect(normaliseClass(a)).not.toBe(normaliseClass(b));
});

const student = (
  id: string,
  lastName: string,
  firstName: string,
  className = "3B",
  preferredLastName: string | null = null,
) => prepareCandidate({ id, lastName, firstName, preferredLastName, classKeys: [normaliseClass(className)] });

const CLASS = [
  student("zoe", "Aubrac-Lenoir", "Zoé"),
  student("ines", "BEN ALI", "Inès"),
  student("jean", "Coquelin", "Jean-Noé"),
  student("twin1", "Dambreville", "Lina"),
  student("twin2", "Dambreville", "Lino"),
  student("alex", "Estournel", "Alexandre"),
  student("mina", "Fauconnet", "Mina", "3B", "Gerbault"),
  student("hom1", "Hautbois", "Tess"),
  student("hom2", "HAUTBOIS", "Tess"),
  student("far", "Islandais", "Robin", "3C"),
];

test.each([
  ["Zoé", "Aubrac-Lenoir", "3B", "zoe", "SWAPPED"],
  ["Aubrac-Lenoir Zoé", "", "3B", "zoe", "SWAPPED"],
  ["Zoé", "Aubraclenoir", "3B", "zoe", "SWAPPED"],
  ["Aubrac", "Zoé", "3B", "zoe", "PART_OF_DOUBLE_NAME"],
  ["Aubrac-Lenoir-Petit", "Zoé", "3B", "zoe", "PART_OF_DOUBLE_NAME"],
  ["Benali", "Inès", "3B", "ines", "ONE_LETTER"],
  ["Coquelin", "Jean", "3B", "jean", "PART_OF_DOUBLE_NAME"],
  ["Coquelin", "J.", "3B", "jean", "INITIAL"],
  ["Coquelin", "J-N", "3B", "jean", "INITIAL"],
  ["C", "Jean-Noé", "3B", "jean", "INITIAL"],
  ["Coqeulin", "Jean-Noé", "3B", "jean", "ONE_LETTER"],
  ["Cokelin", "Jean-Noé", "3B", "jean", "TWO_LETTERS"],
  ["Estournel", "Alex", "3B", "alex", "SHORT_FORM"],
  ["Gerbault", "Mima", "3e B", "mina", "ONE_LETTER"],
  ["Islandais", "Robin", "3B", "far", "OTHER_CLASS"],
  ["Islandais", "Robin", null, "far", "SAME_NAME"],
  ["Hautbois", "Tess", "3B", "hom1", "SAME_NAME"],
  ["Estournelle", "Alexandra", "3B", "alex", "CLOSE"],
])("the typed name « %s %s » of %s is asked about, %s first: %s", (lastName, firstName, className, id, reason) => {
  expect(rankCandidates({ lastName, firstName, className }, CLASS)[0]).toMatchObject({ id, reason });
});

test("a word that many families share makes nobody a candidate by itself", () => {
  const [found] = rankCandidates({ lastName: "Ben", firstName: "Inès", className: "3B" }, CLASS);
  expect(found?.reason).not.toBe("PART_OF_DOUBLE_NAME");
});

test("homonyms are both proposed, neither as sure", () => {
  const found = rankCandidates({ lastName: "Hautbois", firstName: "Tess", className: "3B" }, CLASS);
  expect(found.slice(0, 2).map(({ id }) => id)).toEqual(["hom1", "hom2"]);
  expect(found[0]?.confidence).toBeLessThan(0.5);
});

test("twins of one letter are both proposed for a name between them, neither as sure", () => {
  const found = rankCandidates({ lastName: "Dambreville", firstName: "Lin", className: "3B" }, CLASS);
  expect(
    found
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["twin1", "twin2"]);
  expect(found[0]?.confidence).toBe(found[1]?.confidence);
});

test("the same error weighs less in another class", () => {
  const [near, far] = ["3C", "3B"].map(
    (className) => rankCandidates({ lastName: "Islandai", firstName: "Robin", className }, CLASS)[0],
  );
  expect(near?.confidence).toBeGreaterThan(far?.confidence ?? 1);
});

test("a name like nobody's has no candidate", () => {
  expect(rankCandidates({ lastName: "Xyloquartz", firstName: "Wu", className: "3B" }, CLASS)).toEqual([]);
  expect(rankCandidates({ lastName: "", firstName: "?", className: "3B" }, CLASS)).toEqual([]);
});

test("at most five are proposed, best first, the same whatever the order of the class", () => {
  const crowd = Array.from({ length: 9 }, (_, index) => student(`s${index}`, "Jolivet", `Roman${"abcdefghi"[index]}`));
  const typed = { lastName: "Jolivet", firstName: "Romane", className: "3B" };
  const found = rankCandidates(typed, crowd);
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({ id: "s4", reason: "SAME_NAME" });
  expect(rankCandidates(typed, [...crowd].reverse())).toEqual(found);
  expect(found.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
});

test.each([
  ["martin", "martin", 0],
  ["martin", "matrin", 1],
  ["martin", "marti", 1],
  ["martin", "marttin", 1],
  ["martin", "nartin", 1],
  ["martin", "nartim", 2],
  ["martin", "durand", 3],
  ["", "ab", 2],
])("from « %s » to « %s » there are %s letters to change, 3 meaning more than 2", (a, b, letters) => {
  expect(distance(a, b, 2)).toBe(letters);
  expect(distance(b, a, 2)).toBe(letters);
});
