export type NameKey =
  { kind: "choose"; rank: number } | { kind: "nobody" | "next" | "previous" | "later" | "takeBack" | "search" };

const LETTERS: Record<string, NameKey> = {
  j: { kind: "next" },
  k: { kind: "previous" },
  p: { kind: "later" },
  u: { kind: "takeBack" },
  "/": { kind: "search" },
};

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "metaKey" | "repeat">;

/** What a key asks for; null for every other key, for Enter, and for a key held down. */
export function nameKeyOf({ key, code, ctrlKey, altKey, metaKey, repeat }: Pressed): NameKey | null {
  if (ctrlKey || altKey || metaKey || repeat) return null;
  const digit = digitOf(key, code);
  if (digit !== null) return digit === 0 ? { kind: "nobody" } : { kind: "choose", rank: digit };
  return LETTERS[key.toLowerCase()] ?? null;
}

/** On a French keyboard the row of digits needs Shift: the key's place counts, whatever it writes. */
function digitOf(key: string, code: string): number | null {
  if (/^[0-9]$/.test(key)) return Number(key);
  const place = /^Digit([0-9])$/.exec(code)?.[1];
  return place === undefined ? null : Number(place);
}

/** Whether keys go into what is typed there. */
export function isField(element: EventTarget | null): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || element.matches("input, select, textarea"));
}
