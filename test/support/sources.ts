import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Import {
  /** A path from the root for our own files, else the name of the package. */
  target: string;
  /** Gone when compiled. */
  typeOnly: boolean;
}

export interface Source {
  path: string;
  imports: Import[];
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:([^'"]*?)\s+from\s+)?["']([^"']+)["']/gm;
const CALL = /\b(?:import|require)\(\s*["']([^"']+)["']\s*\)/g;

/** Our TypeScript files under the folders, without what is generated. */
export function readSources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(join("web", "graph")))
    .map((path) => ({ path, imports: importsIn(readFileSync(path, "utf8"), path) }));
}

export function importsIn(text: string, path: string): Import[] {
  const statements = [...text.matchAll(STATEMENT)].map(([, type, names = "", target = ""]) => ({
    target,
    typeOnly: Boolean(type) || onlyTypes(names),
  }));
  const calls = [...text.matchAll(CALL)].map(([, target = ""]) => ({ target, typeOnly: false }));
  return [...statements, ...calls].map(({ target, typeOnly }) => ({
    target: target.startsWith(".") ? normalize(join(dirname(path), target)) : target,
    typeOnly,
  }));
}

function onlyTypes(names: string): boolean {
  const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return (
    inner !== undefined &&
    inner.trim() !== "" &&
    inner.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "))
  );
}

/** The files of one cycle of value imports, null when there is none. */
export function findCycle(sources: Source[]): string[] | null {
  const targets = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]),
  );
  const done = new Set<string>();

  function visit(path: string, way: string[]): string[] | null {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of targets.get(path) ?? []) {
      const cycle = visit(target, [...way, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  }

  for (const path of targets.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}
