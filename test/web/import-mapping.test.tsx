import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const COLUMNS = [
  { header: "Patronyme", guess: null, samples: ["Sarr", "Vidal"] },
  { header: "Prénom", guess: "FIRST_NAME", samples: ["Ana", "Zoé"] },
  { header: "Groupe", guess: null, samples: ["3B", "3C"] },
  { header: "Contact", guess: null, samples: ["aaa@aaaaaaa.aa", ""] },
  { header: "Code MEF", guess: "MEF", samples: ["00000000000", "00000000000"] },
];
const YEARS = [
  { id: "y2027", name: "2027-2028", isCurrent: false },
  { id: "y2026", name: "2026-2027", isCurrent: true },
];

/** A list that waits until it is told what its columns are. */
function waitingList(): { answers: Answers; said: unknown[] } {
  const said: unknown[] = [];
  const file: Answers = {
    ...{ id: "liste", fileName: "liste.csv", kind: "STUDENTS_CSV", status: "WAITING" },
    ...{ messageCode: "COLUMNS_UNKNOWN", message: "Jalon ne reconnaît pas toutes les colonnes.", columns: COLUMNS },
  };
  const mapColumns = (answer: unknown): Answers => {
    said.push(answer);
    return { import: Object.assign(file, { status: "QUEUED", message: null, messageCode: null, columns: null }) };
  };
  const answers = signedIn(person("REFERENT"), { years: YEARS }, { import: () => file, mapColumns });
  return { answers, said };
}

describe("a list whose columns are not known", () => {
  test("is shown with its first lines, and what Jalon understood is chosen beforehand", async () => {
    await renderWithGraph("/imports/liste", waitingList().answers);

    const table = await screen.findByRole("table", { name: /^Colonnes du fichier/ });
    const lines = within(table).getAllByRole("row").slice(1);
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "Patronymenon lueSarr · Vidal",
      "PrénomPrénomAna · Zoé",
      "Groupenon lue3B · 3C",
      "Contactnon lueaaa@aaaaaaa.aa",
      "Code MEFCode MEF00000000000 · 00000000000",
    ]);
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /^Prénom/ }).value).toBe("Prénom");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Année scolaire de la liste" }).value).toBe("y2026");
    expect(screen.queryByRole("button", { name: "Continuer l’import" })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("a reference teacher is told what is missing, where the focus goes", async () => {
    const { answers, said } = waitingList();
    const { user } = await renderWithGraph("/imports/liste", answers);
    await user.selectOptions(await screen.findByRole("combobox", { name: /^Nom \(/ }), "Prénom");
    await user.selectOptions(screen.getByRole("combobox", { name: "Adresse e-mail" }), "Contact");

    await user.click(screen.getByRole("button", { name: "Importer la liste" }));

    const firstName = screen.getByRole("combobox", { name: /^Prénom/ });
    expect(screen.getByText("Cette colonne est déjà choisie plus haut.").id).toBe(
      firstName.getAttribute("aria-describedby"),
    );
    expect(screen.getByText("Choisissez la colonne qui contient cette information.")).toBeTruthy();
    expect(screen.getByText("Dites à qui sont ces adresses.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(firstName));
    expect(said).toEqual([]);
    expect(await axeViolations()).toEqual([]);
  });

  test("a reference teacher answers by keyboard, and the list goes on", async () => {
    const { answers, said } = waitingList();
    const { user } = await renderWithGraph("/imports/liste", answers);
    await user.selectOptions(await screen.findByRole("combobox", { name: /^Nom \(/ }), "Patronyme");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Classe/ }), "Groupe");
    await user.selectOptions(screen.getByRole("combobox", { name: "Adresse e-mail" }), "Contact");
    screen.getByRole("radio", { name: /des familles/ }).focus();
    await user.keyboard(" ");
    await user.selectOptions(screen.getByRole("combobox", { name: "Année scolaire de la liste" }), "2027-2028");

    screen.getByRole("button", { name: "Importer la liste" }).focus();
    await user.keyboard("{Enter}");

    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("L’import continue."));
    expect(said).toEqual([
      {
        importId: "liste",
        columns: [
          { header: "Patronyme", meaning: "LAST_NAME" },
          { header: "Prénom", meaning: "FIRST_NAME" },
          { header: "Groupe", meaning: "CLASS" },
          { header: "Contact", meaning: "EMAIL" },
          { header: "Code MEF", meaning: "MEF" },
        ],
        schoolYearId: "y2027",
        addressesOf: "FAMILY",
      },
    ]);
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Que contient cette liste\u202f?" })).toBeNull());
  });

  test("both names may be in one column", async () => {
    const { answers } = waitingList();
    const { user } = await renderWithGraph("/imports/liste", answers);

    await user.click(await screen.findByRole("radio", { name: "dans une seule colonne" }));

    expect(screen.getByRole("combobox", { name: /^Nom et prénom/ })).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: /^Prénom/ })).toBeNull();
  });
});
