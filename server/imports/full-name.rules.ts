const TWO_LETTERS = /\p{L}.*\p{L}/u;
const LETTER_THEN_APOSTROPHE = /^\p{Lu}['’ʼ]$/u;

/** Last and first name of one cell: « DUPONT Jean », « Jean DUPONT », « Dupont, Jean ». Null where it is not certain which is which. */
export function splitFullName(text: string): { lastName: string; firstName: string } | null {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length > 1) return parts.length === 2 ? bothOrNull(parts[0], parts[1]) : null;

  const words = text.split(" ").filter(Boolean);
  const capitals = words.map(isInCapitals);
  const from = capitals.indexOf(true);
  const to = capitals.lastIndexOf(true) + 1;
  const inOnePlace = from !== -1 && capitals.slice(from, to).every(Boolean) && (from === 0 || to === words.length);
  if (!inOnePlace) return null;
  const others = [...words.slice(0, from), ...words.slice(to)];
  return others.every(beginsInCapitals) ? bothOrNull(words.slice(from, to).join(" "), others.join(" ")) : null;
}

function isInCapitals(word: string): boolean {
  const capitals = word === word.toUpperCase() && word !== word.toLowerCase();
  return capitals && (TWO_LETTERS.test(word) || LETTER_THEN_APOSTROPHE.test(word));
}

function beginsInCapitals(word: string): boolean {
  return /^\p{Lu}.*\p{Ll}/u.test(word);
}

function bothOrNull(lastName = "", firstName = ""): { lastName: string; firstName: string } | null {
  return lastName === "" || firstName === "" ? null : { lastName, firstName };
}
