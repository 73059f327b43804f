import { Client } from "pg";

/** As the owner, who alone may. */
export async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Row-level security is taken off every table for as long as the work lasts. */
export function withoutSecondWall<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace",
    );
    const turn = async (what: "enable" | "disable"): Promise<void> => {
      for (const { name } of rows) await client.query(`alter table ${name} ${what} row level security`);
    };
    await turn("disable");
    try {
      return await work();
    } finally {
      await turn("enable");
    }
  });
}
