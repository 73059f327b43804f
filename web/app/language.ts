export type Language = "fr" | "en";

const KEY = "jalon.language";

/** What the person chose on this device; French when nothing was. The only thing that the dashboard stores there. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "fr";
  } catch {
    return "fr";
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that refuses storage still shows the language until the page is left.
  }
}
