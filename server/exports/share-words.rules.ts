import type { Share } from "../shared/cell.rules.ts";

const PER_CENT = {
  fr: new Intl.NumberFormat("fr", { style: "percent" }),
  en: new Intl.NumberFormat("en", { style: "percent" }),
};

/** « 48 % », rounded as the screens round. */
export function shareWords({ share, least = 0 }: Share, language: keyof typeof PER_CENT): string {
  if (!Number.isFinite(share)) return "";
  const words = PER_CENT[language].format(share > 0 ? Math.max(share, least) : share);
  return words.replace(/\s?%/, PER_CENT_SIGN[language]);
}

/** What stands behind the number of such a share. */
export const PER_CENT_SIGN = { fr: "\u202f%", en: "%" } as const;
