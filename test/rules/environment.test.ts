import { readEnvironment } from "../../server/environment.ts";

describe("the environment", () => {
  it.each([
    ["on one's own machine", {}, { demoWanted: true, secure: false }],
    ["asked to start empty", { JALON_DEMO: "0" }, { demoWanted: false, secure: false }],
    ["in production", { NODE_ENV: "production" }, { demoWanted: false, secure: false }],
    ["on an address that others reach", { HOST: "0.0.0.0" }, { demoWanted: false, secure: true }],
    ["with a database of one's own", { DATABASE_URL: "postgres://a@b/c" }, { demoWanted: false, secure: false }],
    ["behind https", { APP_URL: "https://jalon.example" }, { demoWanted: true, secure: true }],
  ])("%s decides on the demo and on cookies", (_where, variables, expected) => {
    expect(readEnvironment(variables)).toMatchObject(expected);
  });

  it.each([
    ["PORT", { PORT: "80a" }],
    ["PORT", { PORT: "70000" }],
    ["JALON_DEMO", { JALON_DEMO: "no" }],
    ["DATABASE_URL", { DATABASE_URL: "somewhere" }],
    ["APP_URL", { APP_URL: "jalon.example" }],
  ])("a %s that makes no sense is refused with its name", (name, variables) => {
    expect(() => readEnvironment(variables)).toThrow(new RegExp(`^${name} is`));
  });
});
