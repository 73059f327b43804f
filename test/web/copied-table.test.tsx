import { tableHtml, tableOnPage, tableTabs, type CopiedCell } from "../../web/ui/copied-table.ts";

describe("a table that is copied", () => {
  test.each<[string, CopiedCell, string]>([
    ["a text stays on one line, in one cell", "A\tB\nC", "A B C"],
    ["a number has a decimal comma", 0.5, "0,5"],
    ["a share that never ends is cut to four decimals", 1 / 3, "0,3333"],
    ["a day is written as the norm says", { day: "2026-11-02" }, "2026-11-02"],
    ["what is not known is empty", null, ""],
    ["zero is zero", 0, "0"],
    ["a formula is told to be a text", "=1+1", "'=1+1"],
    ["also behind quotes", "'@SUM(A1)", "''@SUM(A1)"],
    ["also with a sign", "-Dupré", "'-Dupré"],
    ["a number with a sign is none", "-12,5 %", "-12,5 %"],
    ["a hyphen inside a name is none", "Tessier-Moulin", "Tessier-Moulin"],
  ])("%s", (_rule, cell, expected) => {
    expect(tableTabs({ head: ["Élève", "Pix"], lines: [[cell, 12]] })).toBe(`Élève\tPix\n${expected}\t12`);
  });

  test("as a table its texts are texts, whatever they hold", () => {
    const table = { head: ["Nom"], lines: [["<b>Zoé</b> & co"], ["=1+1"]] };

    expect(tableHtml(table)).toContain(
      "<table><thead><tr><th>Nom</th></tr></thead><tbody><tr><td>&lt;b&gt;Zoé&lt;/b&gt; &amp; co</td></tr><tr><td>'=1+1</td></tr></tbody></table>",
    );
  });

  test("as a table a number and a day say their value, whatever the language of the spreadsheet", () => {
    const html = tableHtml({ head: ["Taux", "Le"], lines: [[1 / 3, { day: "2026-01-12" }]] });

    expect(html).toContain('<td sdval="0.3333" sdnum="1033;">0,3333</td>');
    expect(html).toContain('<td sdval="46034" sdnum="1033;0;YYYY-MM-DD">2026-01-12</td>');
  });

  test("from the page: what is seen and heard, without what is drawn or pressed", () => {
    const holder = document.createElement("div");
    holder.innerHTML = `<table>
      <thead><tr><th><button>Élève</button></th><th aria-hidden="true"></th><th>Étoiles</th><th>Suivi</th><th class="pressed">Actions</th></tr></thead>
      <tbody>
        <tr class="group"><th colspan="2">6e</th><td></td></tr>
        <tr><th><a href="#">Zoé</a><span class="sub">6A</span></th><td aria-hidden="true">bar</td>
          <td><span aria-hidden="true">★★☆</span><span class="visually-hidden">2 étoiles sur 3</span></td>
          <td>le 3 novembre <button>Relancer</button></td><td class="pressed"><a href="#">Voir</a></td></tr>
      </tbody></table>`;

    expect(tableOnPage(holder.querySelector("table")!)).toEqual({
      head: ["Élève", "Étoiles", "Suivi"],
      lines: [
        ["6e", "", ""],
        ["Zoé 6A", "2 étoiles sur 3", "le 3 novembre"],
      ],
    });
  });
});
