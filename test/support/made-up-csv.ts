/** Pix's way of writing a CSV: what reads our fixtures reads the real thing. */
export type Cell = string | number;

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(";")}\n`;
}

function cell(value: Cell): string {
  if (typeof value === "number") return String(value).replace(".", ",");
  if (/^[0-9-]+$/.test(value)) return value;
  const safe = /^[-@=+]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

const PARIS = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** old: the UTC day; new: the minute in Paris. */
export function pixDate(generation: "old" | "new", instant: string): string {
  if (generation === "old") return new Date(instant).toISOString().slice(0, 10);
  return PARIS.format(new Date(instant)).replace(",", "");
}
