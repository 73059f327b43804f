import type { Browser, Page } from "playwright-core";

import { openSession } from "../../server/access/session.store.ts";
import { DEMO_SCHOOL } from "../../server/database/demo/demo-people.ts";
import { removeFolder } from "../../server/database/embedded-folder.ts";
import { readTrustedDocuments } from "../../server/guard/trusted-documents.ts";
import { startHttp } from "../../server/http.ts";
import { rows } from "../../server/shared/db.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { addressOf, ROUTES } from "../support/addresses.ts";
import { launchBrowser } from "../support/browser.ts";
import type { FreshDatabase } from "../support/cluster.ts";
import { ask } from "../support/attacks.ts";
import { newPerson, openScreen } from "../support/journey.ts";
import { DEMO_MADE_AT, DEMO_READY_MS, demoDatabase } from "../support/made-demo.ts";
import { poison } from "../support/poison.ts";
import { makeScratchFolder } from "../support/scratch-folder.ts";

/** These show nothing that a person wrote, here. */
const NO_NAMES = [
  ...["/bienvenue", "/mot-de-passe", "/campagnes", "/campagnes/archivees"],
  ...["/reglages/seuils", "/equipe/liste", "/relances/boite", "/imports/noms/reponses"],
];
/** Of slips, so that they are there. */
const REQUEST = "00000000-0000-4000-8000-0000000000aa";

describe("names that are scripts", () => {
  const folder = makeScratchFolder("hostile");
  let browser: Browser;
  let database: FreshDatabase;
  let server: { url: string; stop(): Promise<void> };
  let ids: Record<string, string>;
  let taken: string[];
  let walls: { page: Page; heard: string[] }[];
  beforeAll(async () => {
    browser = await launchBrowser();
    database = await demoDatabase();
    server = await startHttp({
      ...{
        source: database.dataSource,
        host: "127.0.0.1",
        port: 0,
        dataDir: folder,
        secure: false,
      },
      ...{ development: false, documents: await readTrustedDocuments({ needed: true }), freeDocuments: true },
      ...{ clock: () => DEMO_MADE_AT, onWork: () => undefined },
    });
    const head = await one<{ id: string }>("select id from staff where role = 'HEAD'");
    const person = { id: head.id, schoolId: DEMO_SCHOOL.id };
    const token = await unitsOf(database.dataSource, null).write((db) => openSession(db, person, DEMO_MADE_AT));
    ids = await one(IDS);
    const target = { url: server.url, cookie: `jalon=${token}` };
    for (const { json } of [
      await ask(target, REMIND, { student: ids["studentId"], request: REQUEST }),
      await ask(target, EXPORT),
    ])
      if (json.errors) throw new Error(JSON.stringify(json.errors));
    taken = await poison(database.ownerUrl, DEMO_SCHOOL.id);
    // The school's stands on every paper: told apart, so that it does not count for the names of a screen.
    await unitsOf(database.dataSource, DEMO_SCHOOL.id).write((db) =>
      rows(db, "update schools set name = '<img src=x onerror=owned(0)>'"),
    );
    walls = [await visit(true, token), await visit(false, token)];
  }, DEMO_READY_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
    removeFolder(folder);
  });

  const one = async <Row>(text: string): Promise<Row> =>
    (await unitsOf(database.dataSource, DEMO_SCHOOL.id).read((db) => rows<Row>(db, text)))[0]!;

  it("stand in every text that people write", () => {
    expect(taken).toEqual(
      expect.arrayContaining([
        ...["students.last_name", "students.first_name", "school_classes.name", "campaigns.name", "staff.last_name"],
        ...["schools.name", "imports.file_name", "reminders.message"],
      ]),
    );
  });

  it.each(ROUTES)("%s shows them and runs none, and nothing comes to the browser's own wall", async (route) => {
    // Side by side: each must have gone quiet.
    await Promise.all(
      walls.map(async ({ page, heard }) => {
        await openScreen(page, addressOf(route, ids));
        await page.waitForLoadState("networkidle");

        expect(heard).toEqual([]);
        const screen = page.locator("main");
        if (!NO_NAMES.includes(route)) expect(await screen.innerHTML()).toContain("owned()");
        expect(await screen.locator("script, iframe, object, embed, [onerror], [onload], [onfocus]").count()).toBe(0);
      }),
    );
  });

  /** Somebody who looks at every screen, with the policy of the pages or without it. */
  async function visit(bypassCSP: boolean, token: string): Promise<{ page: Page; heard: string[] }> {
    const { page, context } = await newPerson({ browser, server }, { bypassCSP });
    await context.addCookies([{ name: "jalon", value: token, url: server.url }]);
    return { page, heard: await listenTo(page) };
  }
});

/** What ran, and what the policy of the page had to stop. */
async function listenTo(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction("owned", () => heard.push("a name was run"));
  await page.exposeFunction("stopped", (what: string) => heard.push(what));
  page.on("dialog", (dialog) => heard.push(`a dialog: ${dialog.message()}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { stopped(what: string): void }).stopped(`${violatedDirective} ${blockedURI}`);
    });
  });
  return heard;
}

/** Of this year, with something to show. */
const IDS = `
  select c.id as "classId", s.id as "studentId", p.id as "participationId", p.campaign_id as "campaignId",
    (select id from imports order by number desc limit 1) as "importId",
    '${REQUEST}' as "requestId"
  from participations p
  join students s on s.id = p.student_id
  join enrolments e on e.student_id = s.id
  join school_classes c on c.id = e.class_id
  join school_years y on y.id = c.school_year_id
  where y.starts_on = (select max(starts_on) from school_years) and p.status = 'SHARED'
  limit 1`;

const REMIND = `mutation ($student: ID!, $request: ID!) {
  remindStudents(
    input: { channel: PRINT, requestId: $request, studentIds: [$student], template: "Bonjour {prenom}", insist: true }
  ) { reminders { id } }
}`;

const EXPORT = `mutation {
  requestExport(input: { subject: STUDENTS, format: CSV, filterWords: ["Certifiable : oui"] }) { export { id } }
}`;
