import { createContext, useContext, useLayoutEffect, useState, type ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { rememberedLanguage, rememberLanguage, type Language } from "./language.ts";
import english from "./messages/en.json";
import french from "./messages/fr.json";

const MESSAGES = { fr: french, en: english };

const LanguageContext = createContext<{ language: Language; speak: (language: Language) => void } | null>(null);

/** Every word below comes from the message files, in the person's language. */
export function Words({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(rememberedLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const speak = (next: Language): void => {
    rememberLanguage(next);
    setLanguage(next);
  };
  return (
    <LanguageContext value={{ language, speak }}>
      <IntlProvider locale={language} messages={MESSAGES[language]} timeZone="Europe/Paris">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): { language: Language; speak: (language: Language) => void } {
  const context = useContext(LanguageContext);
  if (!context) throw new Error("useLanguage outside Words");
  return context;
}
