import { registerEnumType } from "type-graphql";

export enum ReminderOutcome {
  SENT = "SENT",
  RESEND = "RESEND",
  CANCELLED = "CANCELLED",
}
registerEnumType(ReminderOutcome, {
  name: "ReminderOutcome",
  description: "What a person decides on a mail that failed or is uncertain.",
  valuesConfig: {
    SENT: { description: "It arrived, as far as the person knows. Of an uncertain one only." },
    RESEND: { description: "Once more, under the same Message-ID, to the address known now." },
    CANCELLED: { description: "It is not sent again, and does not count as a reminder." },
  },
});
