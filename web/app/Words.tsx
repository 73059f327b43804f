import {
  createContext,
  startTransition,
  Suspense,
  use,
  useContext,
  useLayoutEffect,
  useState,
  type ReactNode,
} from "react";
import { IntlProvider } from "react-intl";
import { english } from "./english.ts";
import { rememberedLanguage, rememberLanguage, type Language } from "./language.ts";
import french from "./messages/fr.json";

const LanguageContext = createContext<{ language: Language; speak: (language: Language) => void } | null>(null);

/** Every word below comes from the message files, in the person's language. */
export function Words({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(rememberedLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const speak = (next: Language): void => {
    rememberLanguage(next);
    // What is shown stays until the words are there.
    startTransition(() => setLanguage(next));
  };
  return (
    <LanguageContext value={{ language, speak }}>
      <Suspense>
        <Spoken language={language}>{children}</Spoken>
      </Suspense>
    </LanguageContext>
  );
}

function Spoken({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const messages = (language === "en" && use(english())) || french;
  return (
    <IntlProvider locale={language} messages={messages} timeZone="Europe/Paris">
      {children}
    </IntlProvider>
  );
}

export function useLanguage(): { language: Language; speak: (language: Language) => void } {
  const context = useContext(LanguageContext);
  if (!context) throw new Error("useLanguage outside Words");
  return context;
}
