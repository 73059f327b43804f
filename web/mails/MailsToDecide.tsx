import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, useRef, type ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Card } from "../ui/Card.tsx";
import { MailToDecide } from "./MailToDecide.tsx";
import "./mails.css";

const MailsToDecide_Query = graphql(`
  query MailsToDecide {
    school {
      id
      reminders(first: 50, filter: { statuses: [UNCERTAIN, FAILED] }) {
        nodes {
          id
          status
          ...MailToDecide_reminder
        }
        totalCount
      }
    }
  }
`);

/** Mails that did not arrive, or of which nobody knows: a person says what becomes of each. Nothing when there is none. */
export function MailsToDecide(): ReactNode {
  return (
    <Suspense fallback={null}>
      <MailsToDecideCard />
    </Suspense>
  );
}

function MailsToDecideCard(): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  const { data, refetch } = useSuspenseQuery(MailsToDecide_Query, { fetchPolicy: "cache-and-network" });
  const list = data.school?.reminders;
  // What was just settled is still in the list that was asked for, with its new status.
  const open = (list?.nodes ?? []).filter(({ status }) => status === "UNCERTAIN" || status === "FAILED");
  if (!list || open.length === 0) return null;

  const next = async (sentence: string): Promise<void> => {
    announce(sentence, { shown: true });
    if (open.length > 1) title.current?.focus();
    else focusTitle();
    await refetch();
  };
  return (
    <Card
      title={<Text id="mails.toDecide.title" values={{ count: list.totalCount }} />}
      titleRef={title}
      lede={text("mails.toDecide.lede")}
    >
      <ul className="mails-to-decide card-body">
        {open.map((reminder, index) => (
          <MailToDecide
            key={reminder.id}
            reminder={reminder}
            number={index + 1}
            onDecided={(sentence) => void next(sentence)}
          />
        ))}
      </ul>
    </Card>
  );
}
