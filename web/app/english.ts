import type french from "./messages/fr.json";

let coming: Promise<typeof french | null> | undefined;

/** The English words, fetched when somebody first wants them; null where they could not be: the screens stay in French then. */
export function english(): Promise<typeof french | null> {
  coming ??= import("./messages/en.json").then(
    (file) => file.default,
    () => null,
  );
  return coming;
}
