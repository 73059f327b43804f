import { FileRefusal } from "./file-refusal.ts";
import { counted, fileChunks, fileSize } from "./read-bytes.ts";
import { clean } from "./read-cell.ts";
import { csvLines } from "./read-csv.ts";
import type { CsvLine } from "./read-csv.ts";
import { decoded } from "./read-text.ts";
import { readWorkbookSheet } from "./read-workbook.ts";
import type { Recognised } from "./recognise-file.ts";
import { guessMeanings, namedApart } from "./student-columns.rules.ts";
import type { Meaning } from "./student-columns.rules.ts";

/** A list stays in memory until a person has said what its columns are; the biggest school's weighs a megabyte. */
const MAX_MEGABYTES = 20;

export interface StudentTable {
  /** No two alike. */
  headers: string[];
  /** What the headers say by themselves. */
  guesses: (Meaning | null)[];
  lines: CsvLine[];
}

/** A list of students, whatever made it, with its header found and nothing understood yet. */
export async function readStudentTable(
  path: string,
  recognised: Recognised,
  progress?: (done: number, total: number | null) => void,
): Promise<StudentTable> {
  await refuseLarge(path);
  const rows = await rowsOf(path, recognised, progress);
  const [header, ...lines] = rows.slice(recognised.table?.headAt ?? 0);
  if (!header || lines.length === 0) throw new FileRefusal("NO_LINES");
  return {
    headers: namedApart(header.cells.map(clean)),
    guesses: guessMeanings(header.cells),
    lines: lines.map(({ line, cells }) => ({ line, cells: cells.map(clean) })),
  };
}

export async function refuseLarge(path: string): Promise<number> {
  const size = await fileSize(path);
  if (size > MAX_MEGABYTES * 1024 ** 2) throw new FileRefusal("FILE_TOO_LARGE", { maxMegabytes: MAX_MEGABYTES });
  return size;
}

async function rowsOf(
  path: string,
  { container, encoding, delimiter = ";", table }: Recognised,
  progress?: (done: number, total: number | null) => void,
): Promise<CsvLine[]> {
  if (container === "xlsx" || container === "ods")
    return (await readWorkbookSheet(path, container, { sheet: table?.sheet ?? 0 })) ?? [];
  const rows: CsvLine[] = [];
  const bytes = counted(fileChunks(path), await fileSize(path), progress);
  for await (const row of csvLines(decoded(bytes, encoding), delimiter)) rows.push(row);
  return rows;
}
