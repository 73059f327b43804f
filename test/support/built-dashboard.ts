import { readFileSync, statSync } from "node:fs";
import path from "node:path";

const DIST = path.join(process.cwd(), "web", "dist");

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

function manifest(): Record<string, Chunk> {
  return JSON.parse(readFileSync(path.join(DIST, ".manifest.json"), "utf8")) as Record<string, Chunk>;
}

/** What the browser fetches before the page, and then these parts of the dashboard, can be drawn: code and style. */
export function filesOf(...parts: string[]): string[] {
  const chunks = manifest();
  const needed = new Set(["index.html", ...parts]);
  for (const part of needed) chunks[part]!.imports?.forEach((one) => needed.add(one));
  return [...new Set([...needed].flatMap((part) => [chunks[part]!.file, ...(chunks[part]!.css ?? [])]))];
}

/** The parts that come later than this one, when they are gone to; not its charts, which come last, in a place that waits for them. */
export function lateParts(part: string): string[] {
  const late = manifest()[part]!.dynamicImports ?? [];
  return late.filter((one) => one.endsWith(".tsx") && !one.startsWith("charts/"));
}

export function textOf(files: readonly string[]): string {
  return files.map((file) => readFileSync(path.join(DIST, file), "utf8")).join("\n");
}

/** In bytes, as the server sends them to a browser that takes Brotli. */
export function weightOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(path.join(DIST, `${file}.br`)).size, 0);
}
