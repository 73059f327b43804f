import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const PACKAGE = join(process.cwd(), "node_modules", "@sparticuz", "chromium");

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

export interface BrowserProgram {
  path: string;
  environment: Record<string, string>;
}

/** CHROME_PATH, else the Chromium that npm brought (Linux x64), else an installed one. */
export async function browserProgram(): Promise<BrowserProgram> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) return { path: chosen, environment: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpacked();

  const path = INSTALLED.find((candidate) => existsSync(candidate));
  if (!path) throw new Error("The browser tests need a Chrome here: install one, or name it in CHROME_PATH.");
  return { path, environment: {} };
}

/** Unpacked once for a version; the libraries beside it are those that a bare system lacks. */
async function unpacked(): Promise<BrowserProgram> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const owner = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `jalon-chromium-${version}-${owner}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    path: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
      HOME: folder,
    },
  };
}

/** The rename comes last: a folder of that name is whole. */
async function unpackInto(folder: string): Promise<void> {
  const work = mkdtempSync(`${folder}-`);
  await unbrotli("chromium.br", join(work, "chromium"), 0o755);
  for (const name of ["al2023", "fonts"]) {
    const archive = join(work, `${name}.tar`);
    await unbrotli(`${name}.tar.br`, archive, 0o644);
    mkdirSync(join(work, name));
    execFileSync("tar", ["-xf", archive, "-C", join(work, name)]);
    rmSync(archive);
  }
  writeFileSync(join(work, "fonts", "fonts.conf"), fontSettings(folder));
  try {
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own settings look for its fonts in folders of another system; without a font a page has no text. */
function fontSettings(folder: string): string {
  const dirs = [join(folder, "fonts"), "/usr/share/fonts"].map((dir) => `<dir>${dir}</dir>`).join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>\n`;
}

function unbrotli(name: string, to: string, mode: number): Promise<void> {
  return pipeline(
    createReadStream(join(PACKAGE, "bin", name)),
    createBrotliDecompress(),
    createWriteStream(to, { mode }),
  );
}
