/** A list as one text: the driver reads arrays sign by sign, which costs more than the statement itself. */
export function list(column: string, order = ""): string {
  return textOf(`array_agg(${column}${order && ` order by ${order}`})`);
}

/** An array as one text; one of arrays comes flat. */
export function textOf(array: string): string {
  return `array_to_string(${array}, ',', '')`;
}

export function milliseconds(instant: string): string {
  return `(extract(epoch from ${instant}) * 1000)::int8`;
}

/** What `list` wrote; null: nothing was aggregated. */
export function parts(list: string | null): string[] {
  return list === null ? [] : list.split(",");
}

export function numbers(list: string | null): number[] {
  return parts(list).map(Number);
}

export function numberIn(part: string | undefined): number | null {
  return part ? Number(part) : null;
}

export function dateIn(part: string | undefined): Date | null {
  return part ? new Date(Number(part)) : null;
}
