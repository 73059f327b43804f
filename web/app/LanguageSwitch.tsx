import type { ReactNode } from "react";
import { Select } from "../ui/Select.tsx";
import type { Language } from "./language.ts";
import { Text } from "./Text.tsx";
import { useLanguage } from "./Words.tsx";

const LANGUAGES: readonly { value: Language; words: string }[] = [
  { value: "fr", words: "Français" },
  { value: "en", words: "English" },
];

export function LanguageSwitch(): ReactNode {
  const { language, speak } = useLanguage();
  return (
    <Select label={<Text id="language.label" />} labelHidden value={language} options={LANGUAGES} onChange={speak} />
  );
}
