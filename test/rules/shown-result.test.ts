import { shownResult } from "../../server/participations/attempt.rules.ts";
import { campaignStatus } from "../../server/participations/status.rules.ts";

const shared = (result: { starsAcquired?: number; mastery?: number; pixScore?: number } = {}) => ({
  status: "SHARED" as const,
  ...result,
});
const STARTED = { status: "STARTED" as const };
const TO_SHARE = { status: "TO_SHARE" as const };

test.each([
  { attempts: [], shown: null, retrying: false, evolution: null, status: "TO_START", who: "has not begun" },
  { attempts: [STARTED], shown: 0, retrying: false, evolution: null, status: "STARTED", who: "has begun" },
  {
    attempts: [STARTED, TO_SHARE],
    shown: 1,
    retrying: false,
    evolution: null,
    status: "TO_SHARE",
    who: "has finished the second attempt without sending",
  },
  {
    attempts: [shared({ starsAcquired: 1 })],
    shown: 0,
    retrying: false,
    evolution: null,
    status: "SHARED",
    who: "has sent once",
  },
  {
    attempts: [shared({ starsAcquired: 1 }), STARTED],
    shown: 0,
    retrying: true,
    evolution: null,
    status: "SHARED",
    who: "has sent and tries again",
  },
  {
    attempts: [STARTED, shared({ starsAcquired: 1 })],
    shown: 1,
    retrying: false,
    evolution: null,
    status: "SHARED",
    who: "has left one attempt and sent the next",
  },
  {
    attempts: [shared({ starsAcquired: 1 }), shared({ starsAcquired: 3 })],
    shown: 1,
    retrying: false,
    evolution: "UP",
    status: "SHARED",
    who: "has won two stars more",
  },
  {
    attempts: [shared({ starsAcquired: 3 }), shared({ starsAcquired: 2 })],
    shown: 1,
    retrying: false,
    evolution: "DOWN",
    status: "SHARED",
    who: "has one star less",
  },
  {
    attempts: [shared({ starsAcquired: 2, mastery: 0.5 }), shared({ starsAcquired: 2, mastery: 0.6 })],
    shown: 1,
    retrying: false,
    evolution: "STEADY",
    status: "SHARED",
    who: "has as many stars",
  },
  {
    attempts: [shared({ mastery: 0.5 }), shared({ mastery: 0.6 })],
    shown: 1,
    retrying: false,
    evolution: "UP",
    status: "SHARED",
    who: "masters more, where there are no stars",
  },
  {
    attempts: [shared({ pixScore: 80 }), STARTED, shared({ pixScore: 100 })],
    shown: 2,
    retrying: false,
    evolution: "UP",
    status: "SHARED",
    who: "has sent a better profile",
  },
  {
    attempts: [shared({ starsAcquired: 2 }), shared({ pixScore: 100 })],
    shown: 1,
    retrying: false,
    evolution: null,
    status: "SHARED",
    who: "has sent two results that cannot be compared",
  },
])("a student who $who is $status", ({ attempts, shown, retrying, evolution, status }) => {
  expect(shownResult(attempts)).toEqual({ shown, retrying, attemptCount: attempts.length, evolution });
  expect(campaignStatus(attempts)).toBe(status);
});
