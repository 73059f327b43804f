import type { Slice } from "../shared/page.ts";

const AT_A_TIME = 500;

/** A list page after page, as its store gives it: memory holds one page. `keyOf` says behind which row the next one begins. */
export async function* pagesOf<Row>(
  list: (slice: Slice) => Promise<readonly Row[]>,
  keyOf: (last: Row) => string[],
): AsyncGenerator<readonly Row[]> {
  for (let after: string[] | null = null; ;) {
    const page: readonly Row[] = await list({ limit: AT_A_TIME, after });
    if (page.length > 0) yield page;
    if (page.length < AT_A_TIME) return;
    after = keyOf(page.at(-1)!);
  }
}
