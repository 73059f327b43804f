import { AREAS, COMPETENCE_CODES, areaCodeOfName, competenceCodeOfName } from "../../server/competences/crcn.ts";

test("the framework has 5 areas and 16 competences, in order", () => {
  expect(AREAS).toHaveLength(5);
  expect(COMPETENCE_CODES.join(" ")).toBe("1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2");
});

test("every competence and every area is found again by its own name", () => {
  for (const area of AREAS) {
    expect(areaCodeOfName(area.name)).toBe(area.code);
    for (const { code, name } of area.competences) expect(competenceCodeOfName(name)).toBe(code);
  }
});

test.each([
  ["Mener une recherche et une veille d'information", "1.1"],
  ["Mener une recherche et une veille d’information", "1.1"],
  ["GERER DES DONNEES", "1.2"],
  ["  Traiter   des données ", "1.3"],
  ["S'insérer dans le monde numérique", "2.4"],
  ["Développer des documents à contenu majoritairement textuel", "3.1"],
  ["Développer des documents multimedia", "3.2"],
  ["Développer des documents multimédia", "3.2"],
  ["Protéger la santé, le bien-être et l'environnement", "4.3"],
  ["5.2 Évoluer dans un environnement numérique", "5.2"],
  ["Construire un environnement numérique", "5.2"],
  ["Faire la cuisine", null],
  ["", null],
])("a column that names « %s » is competence %s", (name, code) => {
  expect(competenceCodeOfName(name)).toBe(code);
});

test.each([
  ["Information et données", "1"],
  ["1. INFORMATION ET DONNEES", "1"],
  ["Protection et securite", "4"],
  ["Environnement numérique", "5"],
  ["Gérer des données", null],
])("a column that names « %s » is area %s", (name, code) => {
  expect(areaCodeOfName(name)).toBe(code);
});
