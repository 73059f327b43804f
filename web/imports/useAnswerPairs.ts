import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const AnswerPairs = graphql(`
  mutation AnswerPairs($importId: ID!) {
    answerPairs(importId: $importId) {
      import {
        id
        identityCounts {
          open
          pairs
        }
      }
    }
  }
`);

/** Says of every line that one student alone can be that it is this student. */
export const useAnswerPairs = () => useVerb(AnswerPairs);
