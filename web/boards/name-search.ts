import type { Student } from "./board-column.ts";

/** Every word typed is somewhere in the name, whatever its accents and capitals. */
export function isNamedLike({ lastName, firstName }: Student, typed: string): boolean {
  const name = plain(`${lastName} ${firstName}`);
  return plain(typed)
    .split(" ")
    .every((word) => name.includes(word));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\-'’]+/g, " ")
    .trim();
}
