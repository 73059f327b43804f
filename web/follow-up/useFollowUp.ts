import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";
import type { FollowUpMarkKind } from "../graph/graphql.ts";

const MarkFollowUp = graphql(`
  mutation MarkFollowUp($studentId: ID!, $kind: FollowUpMarkKind!) {
    markFollowUp(studentId: $studentId, kind: $kind) {
      student {
        ...Followed_student
      }
    }
  }
`);

const TakeBackMark = graphql(`
  mutation TakeBackMark($markId: ID!) {
    takeBackMark(markId: $markId) {
      student {
        ...Followed_student
      }
    }
  }
`);

const PutOffStudent = graphql(`
  mutation PutOffStudent($studentId: ID!) {
    putOffStudent(studentId: $studentId) {
      student {
        ...Followed_student
      }
    }
  }
`);

const TakeBackPutOff = graphql(`
  mutation TakeBackPutOff($studentId: ID!) {
    takeBackPutOff(studentId: $studentId) {
      student {
        ...Followed_student
      }
    }
  }
`);

/** What every screen that shows how a student is followed shares: a change on one is seen on the others. */
export const Followed_student = graphql(`
  fragment Followed_student on Student {
    id
    lastMark {
      id
      kind
      markedAt
    }
    followUpMarks {
      id
      kind
      markedAt
      markedBy {
        id
        firstName
        lastName
      }
    }
    putOff {
      until
      putOffAt
      putOffBy {
        id
        firstName
        lastName
      }
    }
  }
`);

export interface FollowUpVerbs {
  mark: (studentId: string, kind: FollowUpMarkKind) => Promise<boolean>;
  takeBackMark: (markId: string) => Promise<boolean>;
  putOff: (studentId: string) => Promise<boolean>;
  takeBackPutOff: (studentId: string) => Promise<boolean>;
}

/** The four things that can be noted of a student, or taken back. */
export function useFollowUp(): [FollowUpVerbs, VerbState] {
  const [mark, marking] = useVerb(MarkFollowUp);
  const [takeBackMark, takingBack] = useVerb(TakeBackMark);
  const [putOff, puttingOff] = useVerb(PutOffStudent);
  const [takeBackPutOff, resuming] = useVerb(TakeBackPutOff);
  const states = [marking, takingBack, puttingOff, resuming];
  return [
    {
      mark: (studentId, kind) => mark({ studentId, kind }),
      takeBackMark: (markId) => takeBackMark({ markId }),
      putOff: (studentId) => putOff({ studentId }),
      takeBackPutOff: (studentId) => takeBackPutOff({ studentId }),
    },
    {
      busy: states.some(({ busy }) => busy),
      refusal: states.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    },
  ];
}
