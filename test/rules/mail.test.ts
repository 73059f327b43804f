import { conclusionOf, MOST_ATTEMPTS, waitAfter } from "../../server/mails/conclusion.rules.ts";
import type { Answer } from "../../server/mails/conclusion.rules.ts";
import { cleanReply } from "../../server/mails/server-reply.rules.ts";

const MINUTE = 60_000;

describe("what one try of a mail comes to", () => {
  it.each<[string, Answer, number, object]>([
    ["250 after the last dot: sent", { kind: "TAKEN", crossed: true }, 1, { state: "SENT" }],
    [
      "4xx at the recipient: again in a minute",
      { kind: "REFUSED", crossed: false, code: 450 },
      1,
      { state: "QUEUED", waitMs: MINUTE, failure: "REFUSED" },
    ],
    [
      "4xx after the last dot says that it was not taken: again",
      { kind: "REFUSED", crossed: true, code: 451 },
      2,
      { state: "QUEUED", waitMs: 2 * MINUTE, failure: "REFUSED" },
    ],
    [
      "5xx at the recipient: failed",
      { kind: "REFUSED", crossed: false, code: 550 },
      1,
      { state: "FAILED", failure: "REFUSED" },
    ],
    [
      "5xx after the last dot: failed",
      { kind: "REFUSED", crossed: true, code: 554 },
      1,
      { state: "FAILED", failure: "REFUSED" },
    ],
    [
      "5xx to our password is not the mail's fault: again",
      { kind: "REFUSED", crossed: false, code: 535, isOfMail: false },
      1,
      { state: "QUEUED", waitMs: MINUTE, failure: "REFUSED" },
    ],
    [
      "silence before the last dot: again",
      { kind: "NONE", crossed: false },
      3,
      { state: "QUEUED", waitMs: 4 * MINUTE, failure: "NO_ANSWER" },
    ],
    [
      "silence after the last dot: uncertain, at the first try as at the last",
      { kind: "NONE", crossed: true },
      1,
      { state: "UNCERTAIN", failure: "NO_ANSWER" },
    ],
    [
      "the gate stayed shut: back in the queue, without a reproach",
      { kind: "HELD", crossed: false },
      MOST_ATTEMPTS,
      { state: "QUEUED", waitMs: 0, failure: null },
    ],
    [
      "the last try in vain: failed",
      { kind: "REFUSED", crossed: false, code: 450 },
      MOST_ATTEMPTS,
      { state: "FAILED", failure: "REFUSED" },
    ],
  ])("%s", (_rule, answer, attempts, expected) => {
    expect(conclusionOf(answer, attempts)).toEqual(expected);
  });

  it("waits double, up to four hours, and gives up after two days and a bit", () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1) / MINUTE);
    expect(waits.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 60;
    expect(hours).toBeGreaterThan(48);
    expect(hours).toBeLessThan(72);
  });
});

describe("a mail server's words", () => {
  it.each([
    ["550 5.1.1 <zoe@college.example>: no such user", "550 5.1.1 …: no such user"],
    ["550 zoe.a+b@college.example, jo@b.example unknown", "550 …, … unknown"],
    ["450-Greylisted\r\n450 see\thttp://mail.example/grey", "450-Greylisted 450 see http://mail.example/grey"],
    ["554 \u202Edesufer\u0007", "554 desufer"],
  ])("%j keeps no address, no second line", (reply, expected) => {
    expect(cleanReply(reply)).toBe(expected);
  });

  it("are cut where nobody reads on", () => {
    expect(cleanReply(`554 ${"no ".repeat(500)}`)).toHaveLength(300);
  });
});
