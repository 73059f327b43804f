import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";

import { normaliseName } from "../imports/name.rules.ts";
import { decodeHead, encodingOfMark } from "../imports/read-text.ts";
import { Refusal } from "../shared/refusal.ts";

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

export interface StaffFile {
  lines: StaffLine[];
  /** Whether the file says anything about classes: where it does not, they stay as they are. */
  saysClasses: boolean;
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

/** Refuses with STAFF_FILE_UNREADABLE, STAFF_FILE_COLUMN_MISSING { column } or STAFF_FILE_EMPTY. */
export function readStaffFile(bytes: Buffer): StaffFile {
  const [header, ...lines] = recordsOf(textOf(bytes));
  const titles = (header?.cells ?? []).map(normaliseName);
  const places = Object.entries(COLUMNS).map(([key, { name, others, needed }]) => {
    const place = titles.findIndex((title) => title === normaliseName(name) || others.includes(title));
    if (place === -1 && needed) throw new Refusal("STAFF_FILE_COLUMN_MISSING", { column: name });
    return { key, place };
  });
  const found = lines.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(places.map(({ key, place }) => [key, cells[place]?.trim() ?? ""])),
  }));
  if (found.length === 0) throw new Refusal("STAFF_FILE_EMPTY");
  const saysClasses = places.some(({ key, place }) => place !== -1 && (key === "classes" || key === "homeroom"));
  return { lines: found as StaffLine[], saysClasses };
}

/** As spreadsheets save: UTF-8 with or without a mark, UTF-16, else windows-1252. */
function textOf(bytes: Buffer): string {
  return decodeHead(bytes, encodingOfMark(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252"));
}

function recordsOf(text: string): { line: number; cells: string[] }[] {
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
    throw new Refusal("STAFF_FILE_UNREADABLE");
  }
}
