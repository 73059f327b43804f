import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

import { normaliseName } from "../imports/name.rules.ts";
import { decodeHead, encodingOfMark } from "../imports/read-text.ts";
import { CliFailure } from "./cli-failure.ts";

/** One line of the file, its cells as they were written. */
export interface StaffLine {
  /** As a text editor numbers them: the header is line 1. */
  line: number;
  lastName: string;
  firstName: string;
  email: string;
  role: string;
  classes: string;
  homeroom: string;
}

const COLUMNS: Record<Exclude<keyof StaffLine, "line">, { name: string; others: string[]; needed: boolean }> = {
  lastName: { name: "Nom", others: ["nom de famille", "last name"], needed: true },
  firstName: { name: "Prénom", others: ["first name"], needed: true },
  email: { name: "E-mail", others: ["email", "mail", "courriel", "adresse e mail", "adresse mail"], needed: true },
  role: { name: "Rôle", others: ["fonction"], needed: true },
  classes: { name: "Classes", others: ["classe"], needed: false },
  homeroom: {
    name: "Professeur principal",
    others: ["pp", "professeur principal de", "prof principal"],
    needed: false,
  },
};

export async function readStaffFile(path: string): Promise<StaffLine[]> {
  const records = recordsOf(textOf(await bytesOf(path)), path);
  const [header, ...lines] = records;
  const titles = (header?.cells ?? []).map(normaliseName);
  const places = Object.entries(COLUMNS).map(([key, { name, others, needed }]) => {
    const place = titles.findIndex((title) => title === normaliseName(name) || others.includes(title));
    if (place === -1 && needed) throw new CliFailure(`${path} has no column « ${name} »: nothing was changed.`);
    return { key, place };
  });
  const found = lines.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(places.map(({ key, place }) => [key, cells[place]?.trim() ?? ""])),
  }));
  if (found.length === 0) throw new CliFailure(`${path} names nobody: nothing was changed.`);
  return found as StaffLine[];
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CliFailure(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** As spreadsheets save: UTF-8 with or without a mark, UTF-16, else windows-1252. */
function textOf(bytes: Buffer): string {
  return decodeHead(bytes, encodingOfMark(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252"));
}

function recordsOf(text: string, path: string): { line: number; cells: string[] }[] {
  const head = text.split(/\r?\n/, 1)[0] ?? "";
  const [delimiter] = [";", ",", "\t"].sort((a, b) => head.split(b).length - head.split(a).length);
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return records
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  } catch {
    throw new CliFailure(`${path} is not a CSV file: a quote is not closed, perhaps.`);
  }
}
