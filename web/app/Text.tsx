import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type french from "./messages/fr.json";

export type MessageId = keyof typeof french;
export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;

const STRONG = { b: (chunks: ReactNode[]): ReactNode => <strong>{chunks}</strong> };

/** A sentence of the message files. Values may be elements, `<b>` in a message is strong. */
export function Text({ id, values }: { id: MessageId; values?: Record<string, ReactNode | Date> }): ReactNode {
  return <FormattedMessage id={id} values={{ ...STRONG, ...values }} />;
}

/** The same where only a string will do: a label, a title, an announcement. */
export function useText(): (id: MessageId, values?: MessageValues) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}
