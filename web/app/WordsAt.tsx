import type { ReactNode } from "react";
import { IntlProvider, useIntl } from "react-intl";

/** The same words with the days and hours of the school's own time: not every school is in Paris's. */
export function WordsAt({ timeZone, children }: { timeZone: string | undefined; children: ReactNode }): ReactNode {
  const { locale, messages, timeZone: zoneAround } = useIntl();
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone ?? zoneAround}>
      {children}
    </IntlProvider>
  );
}
