import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const AnswerIdentity = graphql(`
  mutation AnswerIdentity($importId: ID!, $line: Int!, $studentId: ID) {
    answerIdentity(importId: $importId, line: $line, studentId: $studentId) {
      import {
        id
        identityCounts {
          open
          pairs
        }
      }
      question {
        ...IdentityQuestion_question
      }
    }
  }
`);

/** Says who a line of a list is; null: a new student. */
export const useAnswerIdentity = () => useVerb(AnswerIdentity);
