import type { Migration } from "../../server/database/migrate-files.ts";
import { migrate } from "../../server/database/migrate.ts";
import { bareDatabase, runStatement } from "../support/cluster.ts";

const first: Migration = {
  name: "20260101-first.sql",
  checksum: "a",
  sql: "CREATE TABLE pages (id int); INSERT INTO pages VALUES (1)",
};
const second: Migration = {
  name: "20260102-second.sql",
  checksum: "b",
  sql: "ALTER TABLE pages ADD COLUMN title text",
};

describe("migrating", () => {
  let database: Awaited<ReturnType<typeof bareDatabase>>;
  beforeEach(async () => {
    database = await bareDatabase();
  });
  afterEach(() => database.drop());

  it("five servers at once apply every migration once", async () => {
    await Promise.all(Array.from({ length: 5 }, () => migrate(database.ownerUrl, [first, second])));
    await expect(
      runStatement(database.ownerUrl, "ALTER TABLE pages ADD CONSTRAINT once UNIQUE (id)"),
    ).resolves.toBeUndefined();
    await expect(migrate(database.ownerUrl, [first, second])).resolves.toBeUndefined();
  });

  it("a migration that fails half-way leaves nothing behind, and the ones before it stay", async () => {
    const broken = { ...second, sql: "CREATE TABLE half (id int); SELECT 1 / 0" };
    await expect(migrate(database.ownerUrl, [first, broken])).rejects.toMatchObject({ code: "22012" });
    await expect(runStatement(database.ownerUrl, "SELECT * FROM half")).rejects.toMatchObject({ code: "42P01" });
    await expect(migrate(database.ownerUrl, [first, second])).resolves.toBeUndefined();
  });

  it("an older program refuses a newer database", async () => {
    await migrate(database.ownerUrl, [first, second]);
    await expect(migrate(database.ownerUrl, [first])).rejects.toThrow(
      "The database is newer than this program (it has 20260102-second.sql)",
    );
  });

  it("a migration that was edited after it was applied is refused", async () => {
    await migrate(database.ownerUrl, [first]);
    await expect(migrate(database.ownerUrl, [{ ...first, checksum: "c" }])).rejects.toThrow(
      "20260101-first.sql was edited",
    );
  });

  it("a user who may not make the server's role is told what an administrator has to run", async () => {
    await runStatement(database.ownerUrl, "CREATE ROLE weak LOGIN PASSWORD 'weak'");
    const url = Object.assign(new URL(database.ownerUrl), { username: "weak", password: "weak" }).href;
    try {
      await expect(migrate(url, [])).rejects.toThrow(
        /As an administrator run: CREATE ROLE jalon_app .*GRANT jalon_app TO weak;/,
      );
    } finally {
      await runStatement(database.ownerUrl, "DROP ROLE weak");
    }
  });
});
