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
    ["on one's own machine", {}, true],
    ["in production", { NODE_ENV: "production" }, false],
    ["in production, where it was asked for", { NODE_ENV: "production", JALON_FREE_DOCUMENTS: "1" }, true],
  ])("%s decides on documents that are not the dashboard's", (_where, variables, freeDocuments) => {
    expect(readEnvironment(variables)).toMatchObject({ freeDocuments });
  });

  it.each([
    ["PORT", { PORT: "80a" }],
    ["PORT", { PORT: "70000" }],
    ["JALON_DEMO", { JALON_DEMO: "no" }],
    ["JALON_FREE_DOCUMENTS", { JALON_FREE_DOCUMENTS: "yes", NODE_ENV: "production" }],
    ["DATABASE_URL", { DATABASE_URL: "somewhere" }],
    ["APP_URL", { APP_URL: "jalon.example" }],
    ["SMTP_URL", { SMTP_URL: "mail.example:25", MAIL_FROM: "jalon@college.example" }],
    ["SMTP_URL", { SMTP_URL: "smtp://a:%zz@mail.example", MAIL_FROM: "jalon@college.example" }],
    ["SMTP_URL", { MAIL_FROM: "jalon@college.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example", MAIL_FROM: "Jalon <jalon@college.example>" }],
    ["MAIL_QUIET_HOURS", { MAIL_QUIET_HOURS: "20h-7h" }],
    ["MAIL_QUIET_HOURS", { MAIL_QUIET_HOURS: "20:00-24:00" }],
  ])("a %s that makes no sense is refused with its name", (name, variables) => {
    expect(() => readEnvironment(variables)).toThrow(new RegExp(`^${name} is`));
  });

  it("says which server takes mail, and when none leaves", () => {
    const { mail } = readEnvironment({
      SMTP_URL: "smtp://jalon%40college.example:s%25cret@mail.example:2525",
      MAIL_FROM: "jalon@college.example",
    });
    expect(mail).toEqual({
      smtp: {
        host: "mail.example",
        port: 2525,
        secure: false,
        user: "jalon@college.example",
        password: "s%cret",
        from: "jalon@college.example",
      },
      quietHours: { from: "20:00", until: "07:00" },
    });
    expect(readEnvironment({}).mail).toEqual({ smtp: null, quietHours: null });
    expect(readEnvironment({ MAIL_QUIET_HOURS: "21:00-06:30" }).mail.quietHours).toEqual({
      from: "21:00",
      until: "06:30",
    });
  });

  it("a refused SMTP_URL keeps its password", () => {
    const wrong = { SMTP_URL: "http://jalon:secret@mail.example", MAIL_FROM: "jalon@college.example" };
    expect(() => readEnvironment(wrong)).toThrow(/^(?!.*secret)/);
  });
});
