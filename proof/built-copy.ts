import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What to take out of a file of the built server. */
export interface Patch {
  file: string;
  replace: readonly (readonly [string, string])[];
}

/** A copy of the built server in that folder, which no build changes meanwhile, patched; where it lies. */
export function copyBuilt(folder: string, patches: readonly Patch[]): string {
  const out = path.join(folder, "out");
  mkdirSync(folder, { recursive: true });
  cpSync("out", out, { recursive: true });
  cpSync("package.json", path.join(folder, "package.json"));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  for (const { file, replace } of patches) patch(path.join(out, file), replace);
  return out;
}

function patch(file: string, replace: Patch["replace"]): void {
  let text = readFileSync(file, "utf8");
  for (const [there, instead] of replace) {
    if (!text.includes(there))
      throw new Error(`${file} has no « ${there} » any more: the proof does not know this wall.`);
    text = text.replaceAll(there, instead);
  }
  writeFileSync(file, text);
}
