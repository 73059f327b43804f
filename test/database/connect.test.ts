import { CodeLogger } from "../../server/database/connect-logger.ts";
import { freshDatabase, type FreshDatabase } from "../support/cluster.ts";

describe("a connection of the server", () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it("works as the server's role, which can neither pass the walls nor change tables", async () => {
    expect(
      await database.dataSource.query(
        "SELECT current_user AS role, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user",
      ),
    ).toEqual([{ role: "jalon_app", rolsuper: false, rolbypassrls: false }]);
    await expect(database.dataSource.query("CREATE TABLE intruder ()")).rejects.toMatchObject({ code: "42501" });
  });

  it("lets no statement, lock or idle transaction wait for ever, counts time in UTC, and has on disk what it acknowledges", async () => {
    const timeouts = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
    const asked = [...timeouts, "TimeZone", "synchronous_commit"];
    const rows = await database.dataSource.query(
      "SELECT name, setting FROM pg_settings WHERE name = ANY($1) ORDER BY name",
      [asked],
    );
    const [work] = await database.workSource.query("SELECT current_setting('lock_timeout') AS waits");
    expect(
      Object.fromEntries(rows.map(({ name, setting }: { name: string; setting: string }) => [name, setting])),
    ).toEqual({
      statement_timeout: "15000",
      lock_timeout: "2000",
      idle_in_transaction_session_timeout: "30000",
      TimeZone: "UTC",
      // The tests' own database says off.
      synchronous_commit: "on",
    });
    expect(work).toEqual({ waits: "5s" });
  });

  it("sorts names as French does", async () => {
    const rows = await database.dataSource.query(
      "SELECT string_agg(x, ' ' ORDER BY x) AS names FROM unnest($1::text[]) x",
      [["Zoé", "étienne", "Émile", "Adam", "œuvre", "Oeil"]],
    );
    expect(rows).toEqual([{ names: "Adam Émile étienne Oeil œuvre Zoé" }]);
  });
});

it("the log of a broken rule says the rule and never the value", () => {
  const lines: string[] = [];
  const failure = Object.assign(new Error('duplicate key (ine)=(000CANARY00) "Canary"'), {
    code: "23505",
    constraint: "students_ine",
    table: "students",
    detail: "Canary",
  });
  new CodeLogger((line) => lines.push(line)).logQueryError(failure);
  expect(lines).toEqual(['{"event":"database-error","code":"23505","constraint":"students_ine","table":"students"}\n']);
});
