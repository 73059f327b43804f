import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Card } from "../ui/Card.tsx";
import { ConfirmImport } from "./ConfirmImport.tsx";
import { IdentityQuestion } from "./IdentityQuestion.tsx";
import { useAnswerIdentity } from "./useAnswerIdentity.ts";
import "./IdentityQuestions.css";

const IdentityQuestions_import = graphql(`
  fragment IdentityQuestions_import on Import {
    id
    identityQuestions {
      line
      lastName
      firstName
      className
      answer
      student {
        id
      }
      candidates {
        id
        lastName
        firstName
        schoolClass {
          id
          name
        }
      }
    }
  }
`);

/** Lines whose INE is new, with the names and birth date of a student: a person says of each who it is, then goes on. */
export function IdentityQuestions({ file }: { file: FragmentType<typeof IdentityQuestions_import> }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data } = useSuspenseFragment({ fragment: IdentityQuestions_import, from: file });
  const [answerIdentity, { busy, refusal }] = useAnswerIdentity();
  const questions = data.identityQuestions;
  const open = questions.filter(({ answer }) => answer === null);

  const answer = async (line: number, studentId: string | null): Promise<void> => {
    if (!(await answerIdentity({ importId: data.id, line, studentId }))) return;
    announce(text("identity.left", { count: open.filter((one) => one.line !== line).length }));
  };
  return (
    <Card
      title={<Text id="identity.title" />}
      lede={<Text id="identity.lede" />}
      foot={
        open.length > 0 ? (
          <Text id="identity.left" values={{ count: open.length }} />
        ) : (
          <ConfirmImport importId={data.id} />
        )
      }
    >
      <ul className="identity-list">
        {questions.map((question) => (
          <IdentityQuestion
            key={question.line}
            question={question}
            busy={busy}
            onAnswer={(studentId) => void answer(question.line, studentId)}
          />
        ))}
      </ul>
      <RefusalNote refusal={refusal} />
    </Card>
  );
}
