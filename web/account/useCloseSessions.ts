import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const CloseSession = graphql(`
  mutation CloseSession($sessionId: ID!) {
    closeSession(sessionId: $sessionId) {
      viewer {
        id
        sessions {
          id
        }
      }
    }
  }
`);

const CloseOtherSessions = graphql(`
  mutation CloseOtherSessions {
    closeOtherSessions {
      viewer {
        id
        sessions {
          id
        }
      }
    }
  }
`);

export function useCloseSession(): [(which: { sessionId: string }) => Promise<boolean>, VerbState] {
  return useVerb(CloseSession);
}

export function useCloseOtherSessions(): [(none: Record<string, never>) => Promise<boolean>, VerbState] {
  return useVerb(CloseOtherSessions);
}
