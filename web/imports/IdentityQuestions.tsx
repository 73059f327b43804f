import { useSuspenseQuery } from "@apollo/client/react";
import { useTransition, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Card } from "../ui/Card.tsx";
import { Pager } from "../ui/Pager.tsx";
import { ConfirmImport } from "./ConfirmImport.tsx";
import { IdentityPairs } from "./IdentityPairs.tsx";
import { IdentityQuestion } from "./IdentityQuestion.tsx";
import { useAnswerIdentity } from "./useAnswerIdentity.ts";
import "./IdentityQuestions.css";

const IdentityQuestions_Query = graphql(`
  query IdentityQuestions($importId: ID!, $after: String) {
    import(id: $importId) {
      id
      identityCounts {
        open
        pairs
      }
      identityQuestions(first: 20, after: $after) {
        nodes {
          id
          ...IdentityQuestion_question
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** Lines whose INE is new, with the names and birth date of a student: a person says of each who it is, then goes on. */
export function IdentityQuestions({ importId }: { importId: string }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(IdentityQuestions_Query, {
    variables: { importId },
    fetchPolicy: "cache-and-network",
  });
  const [answerIdentity, { busy, refusal }] = useAnswerIdentity();
  if (!data.import) return null;
  const { identityCounts: counts, identityQuestions: list } = data.import;

  const answer = async (line: number, studentId: string | null, wasOpen: boolean): Promise<void> => {
    if (!(await answerIdentity({ importId, line, studentId }))) return;
    announce(text("identity.left", { count: counts.open - (wasOpen ? 1 : 0) }));
  };
  return (
    <Card
      title={<Text id="identity.title" />}
      lede={<Text id="identity.lede" />}
      foot={
        <>
          <Pager
            shown={list.nodes.length}
            total={list.totalCount}
            busy={loadingMore}
            onMore={() => startTransition(() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }))}
          />
          {counts.open > 0 ? (
            <Text id="identity.left" values={{ count: counts.open }} />
          ) : (
            <ConfirmImport importId={importId} />
          )}
        </>
      }
    >
      <IdentityPairs importId={importId} count={counts.pairs} />
      <ul className="identity-list">
        {list.nodes.map((question) => (
          <IdentityQuestion
            key={question.id}
            question={question}
            busy={busy}
            onAnswer={(line, studentId, wasOpen) => void answer(line, studentId, wasOpen)}
          />
        ))}
      </ul>
      <RefusalNote refusal={refusal} />
    </Card>
  );
}
