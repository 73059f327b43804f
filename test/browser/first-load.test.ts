import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { serveDashboard } from "../../server/dashboard.ts";
import { filesOf, lateParts, textOf, weightOf } from "../support/built-dashboard.ts";

const LARGEST_FIRST_LOAD = 200_000;
const LARGEST_FIRST_PAGE = 165_000;

it("the first page is small enough to leave every screen its room, and names all that it needs", () => {
  const page = textOf(["index.html"]);
  const files = filesOf();

  expect(weightOf(files)).toBeLessThanOrEqual(LARGEST_FIRST_PAGE);
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter((file) => !page.includes(`="/${file}"`))).toEqual([]);
});

const screens = lateParts("index.html");
const views = screens.flatMap((screen) => lateParts(screen).map((view) => [screen, view]));
const addresses = [...screens.map((screen) => [screen]), ...views].map((parts) => ({
  parts,
  at: parts.join(" with "),
}));

it.each(addresses)("$at is first loaded with at most 200 kB of code and style, and without a chart", ({ parts }) => {
  const files = filesOf(...parts);

  expect(weightOf(files)).toBeLessThanOrEqual(LARGEST_FIRST_LOAD);
  expect(textOf(files)).not.toContain("recharts");
});

it("the words are parsed before they are sent, no parser comes with them, and those of a screen come with it", () => {
  const first = textOf(filesOf());
  const council = "Conseil de classe du";

  expect(first).toContain("Mot de passe oublié");
  expect(first).not.toContain("EXPECT_ARGUMENT_CLOSING_BRACE");
  expect(first).not.toContain(council);
  expect(textOf(filesOf("sheets/ClassCouncil.tsx"))).toContain(council);
});

describe("the server sends code and style", () => {
  const app = express();
  serveDashboard(app);
  const server = createServer(app);
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => server.close());

  const sent = async (file: string, encodings: string): Promise<{ head: IncomingMessage; body: Buffer }> => {
    const { port } = server.address() as AddressInfo;
    const options = { port, path: `/${file}`, headers: { "accept-encoding": encodings } };
    const head = await new Promise<IncomingMessage>((resolve, reject) => get(options, resolve).on("error", reject));
    return { head, body: Buffer.concat(await head.toArray()) };
  };

  it.each([
    ["in Brotli to a browser that takes it", "gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["in gzip to one that does not, as over HTTP", "gzip, deflate", "gzip", gunzipSync],
    ["as they are to a program that takes neither", "identity", undefined, (body: Buffer) => body],
  ])("%s", async (_browser, takes, encoding, read) => {
    for (const file of filesOf()) {
      const { head, body } = await sent(file, takes);

      expect(head.headers["content-encoding"]).toBe(encoding);
      expect(head.headers["content-type"]).toMatch(file.endsWith(".js") ? /^text\/javascript/ : /^text\/css/);
      expect(head.headers.vary).toBe("Accept-Encoding");
      expect(head.headers["cache-control"]).toContain("immutable");
      expect(read(body).toString()).toBe(textOf([file]));
    }
  });

  it("and says of a file of another build that it is not there", async () => {
    const { head } = await sent("assets/index-another.js", "br");

    expect(head.statusCode).toBe(404);
    expect(head.headers["content-encoding"]).toBeUndefined();
  });
});
