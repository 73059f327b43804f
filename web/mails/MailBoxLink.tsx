import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { Link } from "react-router";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Note } from "../ui/Note.tsx";

const MailBoxLink_Query = graphql(`
  query MailBoxLink {
    school {
      id
      emailCaught
    }
  }
`);

/** That no mail leaves, and where they are read instead; nothing where they leave. */
export function MailBoxLink(): ReactNode {
  return (
    <Suspense fallback={null}>
      <CaughtNote />
    </Suspense>
  );
}

function CaughtNote(): ReactNode {
  const { data } = useSuspenseQuery(MailBoxLink_Query);
  if (!data.school?.emailCaught) return null;
  return (
    <Note>
      <p>
        <Text id="mails.box.note" />{" "}
        <Link to="/relances/boite">
          <Text id="mails.box.open" />
        </Link>
      </p>
    </Note>
  );
}
