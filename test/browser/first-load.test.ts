import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const DIST = path.join(process.cwd(), "web", "dist");
const LARGEST_FIRST_LOAD = 200_000;

/** What the page names itself: all that signing in needs. */
function firstFiles(): string[] {
  const page = readFileSync(path.join(DIST, "index.html"), "utf8");
  return [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
}

it("the first page is at most 200 kB of code and style as a server sends it, and no chart is in it", () => {
  const files = firstFiles().map((file) => readFileSync(path.join(DIST, file)));
  const sent = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);

  expect(files.length).toBeGreaterThan(2);
  expect(sent).toBeLessThanOrEqual(LARGEST_FIRST_LOAD);
  expect(files.filter((file) => file.includes("recharts"))).toEqual([]);
});

it("the words are parsed before they are sent, and no parser comes with them", () => {
  const code = firstFiles()
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(path.join(DIST, file), "utf8"))
    .join("\n");

  expect(code).toContain("Mot de passe oublié");
  expect(code).not.toContain("EXPECT_ARGUMENT_CLOSING_BRACE");
});
