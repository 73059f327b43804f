import { checkWalls } from "../../server/database/check-walls.ts";
import { freshDatabase, runStatement } from "../support/cluster.ts";
import type { FreshDatabase } from "../support/cluster.ts";

describe("the server that starts", () => {
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  it("accepts a database as the migrations made it", async () => {
    await expect(checkWalls(database.ownerUrl)).resolves.toBeUndefined();
  });

  it.each([
    ["ALTER TABLE students DISABLE ROW LEVEL SECURITY", "the table students has no row-level security"],
    ["ALTER TABLE students NO FORCE ROW LEVEL SECURITY", "the table students spares its owner"],
    ["DROP POLICY own_school ON students", "the table students has no policy"],
    ["CREATE POLICY ajar ON students USING (true)", "the table students has a policy that lets everything through"],
    ["CREATE TABLE notes (school_id uuid)", "the table notes has no row-level security"],
    ["CREATE VIEW names AS SELECT last_name FROM students", "the view names sees with its owner's eyes"],
    ["CREATE MATERIALIZED VIEW names AS SELECT 1 AS one", "the view names sees with its owner's eyes"],
    [
      "CREATE FUNCTION all_names() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM students'",
      "the function all_names works as its owner",
    ],
  ])("refuses one in which somebody said %s", async (statement, gap) => {
    await runStatement(database.ownerUrl, statement);

    await expect(checkWalls(database.ownerUrl)).rejects.toThrow(
      `The wall between schools has a gap: ${gap}. Put it back as the migrations made it, or restore a backup.`,
    );
  });

  it("accepts a view that sees with the eyes of whoever asks", async () => {
    await runStatement(
      database.ownerUrl,
      "CREATE VIEW names WITH (security_invoker = true) AS SELECT last_name FROM students",
    );

    await expect(checkWalls(database.ownerUrl)).resolves.toBeUndefined();
  });

  it("refuses a server's role that owns tables through another role", async () => {
    // A role is the cluster's: one of this test's own stands in for it, and goes with it.
    await runStatement(database.ownerUrl, "CREATE ROLE keeper NOLOGIN; GRANT CREATE ON SCHEMA public TO keeper");
    try {
      await runStatement(database.ownerUrl, "GRANT keeper TO CURRENT_USER");
      await runStatement(database.ownerUrl, "ALTER TABLE put_offs OWNER TO keeper; GRANT keeper TO jalon_app");
      await expect(checkWalls(database.ownerUrl)).rejects.toThrow("the role jalon_app owns tables as keeper");
    } finally {
      await runStatement(
        database.ownerUrl,
        "REASSIGN OWNED BY keeper TO CURRENT_USER; DROP OWNED BY keeper; DROP ROLE keeper",
      );
    }
  });
});
