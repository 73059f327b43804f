import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { cellsOf } from "./flat-cells.ts";
import type { FlatCell } from "./flat-cells.ts";

/** A file as LibreOffice takes it, written out flat: what it makes of each cell. */
export function flatOf(
  file: string,
  { folder, filter }: { folder: string; filter: string | null },
): Map<string, FlatCell[][]> {
  const out = path.join(path.dirname(file), "flat");
  mkdirSync(out, { recursive: true });
  const words = [
    ...["--headless", "--norestore", `-env:UserInstallation=file://${path.join(folder, "office")}`],
    ...(filter === null ? [] : [`--infilter=${filter}`]),
    ...["--convert-to", "fods", "--outdir", out, file],
  ];
  execFileSync("soffice", words, { stdio: "ignore", timeout: 300_000 });
  const [flat] = readdirSync(out).filter((one) => one.startsWith(path.parse(file).name));
  return cellsOf(readFileSync(path.join(out, flat!), "utf8"));
}
