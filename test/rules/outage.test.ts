import { isConnectionLost, isSilence, isUnsent, outageOf } from "../../server/shared/outage.rules.ts";
import type { DatabaseFailure, OutageCode } from "../../server/shared/outage.rules.ts";

describe("what a person is told when the database cannot", () => {
  const told: readonly (readonly [string, DatabaseFailure, OutageCode | null])[] = [
    ["PostgreSQL is being stopped", { code: "57P01" }, "SERVICE_UNAVAILABLE"],
    ["PostgreSQL has crashed", { code: "57P02" }, "SERVICE_UNAVAILABLE"],
    ["PostgreSQL is starting", { code: "57P03" }, "SERVICE_UNAVAILABLE"],
    ["PostgreSQL has no room for one more connection", { code: "53300" }, "SERVICE_UNAVAILABLE"],
    ["nothing listens there", { code: "ECONNREFUSED" }, "SERVICE_UNAVAILABLE"],
    ["the network broke", { code: "ECONNRESET" }, "SERVICE_UNAVAILABLE"],
    ["the connection was cut", { message: "Connection terminated unexpectedly" }, "SERVICE_UNAVAILABLE"],
    ["nothing comes back", { message: "Query read timeout" }, "SERVICE_UNAVAILABLE"],
    [
      "connecting takes too long",
      { message: "Connection terminated due to connection timeout" },
      "SERVICE_UNAVAILABLE",
    ],
    ["a statement takes too long", { code: "57014" }, "SERVER_BUSY"],
    ["somebody else holds the rows", { code: "55P03" }, "SERVER_BUSY"],
    ["two wait for each other", { code: "40P01" }, "SERVER_BUSY"],
    ["all connections are taken", { message: "timeout exceeded when trying to connect" }, "SERVER_BUSY"],
    ["the disk is full", { code: "53100" }, "STORAGE_FULL"],
    ["a rule of the database is broken", { code: "23505", message: "duplicate key" }, null],
    ["the mistake is ours", { message: "x is not a function" }, null],
  ];
  it.each(told)("%s", (_, failure, code) => expect(outageOf(failure)).toBe(code));
});

it("after a long wait the connection may still be there: only a lost one is read from again", () => {
  expect(isConnectionLost({ code: "57014" })).toBe(false);
  expect(isConnectionLost({ message: "timeout exceeded when trying to connect" })).toBe(false);
  expect(isConnectionLost({ code: "57P01" })).toBe(true);
});

it("who has waited for a silent network does not wait again", () => {
  expect(isSilence({ message: "Query read timeout" })).toBe(true);
  expect(isSilence({ message: "Connection terminated due to connection timeout" })).toBe(true);
  expect(isSilence({ message: "Connection terminated unexpectedly" })).toBe(false);
});

it("a COMMIT that never left is known not to be done", () => {
  expect(isUnsent({ message: "Client has encountered a connection error and is not queryable" })).toBe(true);
  expect(isUnsent({ message: "Connection terminated unexpectedly" })).toBe(false);
});
