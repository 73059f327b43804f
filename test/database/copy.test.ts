import fc from "fast-check";

import { copyRows } from "../../server/shared/copy.ts";
import { rows } from "../../server/shared/db.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { freshDatabase, type FreshDatabase } from "../support/cluster.ts";

describe("rows copied into a temporary table", () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  type Row = { number: number; text: string | null; words: string[] };
  const there = (given: readonly Row[]): Promise<Row[]> =>
    unitsOf(database.workSource, null).write(async (db) => {
      await rows(db, `create temp table copied (number int, text text, words text[]) on commit drop`);
      await copyRows(db, { into: "copied", columns: ["number", "text", "words"] }, given, (row) => [
        ...[row.number, row.text, row.words],
      ]);
      return rows<Row>(db, `select number, text, words from copied order by number`);
    });

  it.each([
    ["nothing", null],
    ["the sign for nothing", "\\N"],
    ["the sign for the end", "\\."],
    ["tabs, ends of lines, backslashes", "a\tb\nc\r\nd\\e\\t"],
    ["quotes, braces, commas", `{"a",'b',{c}}`],
    ["an empty text", ""],
    ["the word NULL", "NULL"],
    ["letters of every kind", "Éléonore Œuvrard Łukasz 𝒳 \u2028"],
  ])("keep %s", async (_what, text) => {
    const given = [{ number: 1, text, words: text === null ? [] : [text, ""] }];
    expect(await there(given)).toEqual(given);
  });

  it("keep any text whatever", async () => {
    const text = fc.string({ unit: "binary" }).map((one) => one.replaceAll("\0", ""));
    const row = fc.record({ text: fc.option(text), words: fc.array(text, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (some) => {
        const given = some.map((one, number) => ({ number, ...one }));
        expect(await there(given)).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it("arrive all, however many pieces they fill", async () => {
    const given = Array.from({ length: 20_000 }, (_one, number) => ({ number, text: `Élève ${number}`, words: ["x"] }));
    expect(await there(given)).toEqual(given);
  });

  it("are all refused where one is wrong, and the connection goes on", async () => {
    const wrong = [{ number: 1, text: "a", words: [] }, { number: "two" as unknown as number, text: "b", words: [] }]; // prettier-ignore
    await expect(there(wrong)).rejects.toMatchObject({ code: "22P02" });
    expect(await there([{ number: 1, text: "a", words: [] }])).toHaveLength(1);
  });

  it("go with a list that breaks off while it is read", async () => {
    function* broken(): Generator<Row> {
      yield { number: 1, text: "a".repeat(100_000), words: [] };
      throw new Error("It broke off.");
    }
    await expect(there(broken() as unknown as Row[])).rejects.toThrow("It broke off.");
    expect(await there([])).toEqual([]);
  });

  it("are refused on a connection that answers", async () => {
    const answering = unitsOf(database.dataSource, null).write(async (db) => {
      await rows(db, `create temp table copied (number int) on commit drop`);
      await copyRows(db, { into: "copied", columns: ["number"] }, [1], (number) => [number]);
    });
    await expect(answering).rejects.toThrow(/pipeline/);
  });
});
