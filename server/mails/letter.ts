import MailComposer from "nodemailer/lib/mail-composer";

export interface LetterParts {
  messageId: string;
  from: { name: string; address: string };
  /** One address. */
  to: string;
  subject: string;
  text: string;
}

/** The whole message as it goes over the wire. Its values are data: none of them can begin a header or name a file. */
export function composeLetter({ messageId, from, to, subject, text }: LetterParts): Promise<Buffer> {
  const composer = new MailComposer({
    messageId,
    from,
    to: { name: "", address: to },
    subject: subject.replace(/\p{Cc}+/gu, " "),
    text,
    // Nobody's holiday note is to answer it.
    headers: { "Auto-Submitted": "auto-generated" },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
