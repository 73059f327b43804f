import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { StudentLink } from "../boards/StudentLink.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { NoData } from "../ui/NoData.tsx";

const CaughtMail_mail = graphql(`
  fragment CaughtMail_mail on CaughtMail {
    id
    subject
    text
    createdAt
    student {
      id
      lastName
      firstName
    }
    staffMember {
      id
      firstName
      lastName
    }
  }
`);

/** One mail as its reader would have it before them. It names the student: where names are hidden, so is its text. */
export function CaughtMail({ mail }: { mail: FragmentType<typeof CaughtMail_mail> }): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const { data } = useSuspenseFragment({ fragment: CaughtMail_mail, from: mail });
  const { subject, text: body, createdAt, student, staffMember } = data;
  return (
    <article className="caught-mail" aria-label={subject}>
      <h3>{subject}</h3>
      <p className="muted">
        {text("mails.box.to")}{" "}
        {student && <StudentLink student={student} name={`${student.lastName} ${student.firstName}`} />}
        {staffMember && `${staffMember.firstName} ${staffMember.lastName}`}
        {!student && !staffMember && <NoData />}
        {" · "}
        <Text id="mails.box.at" /> <Instant value={createdAt} />
      </p>
      {!hidden && <p className="caught-mail-text">{body}</p>}
    </article>
  );
}
