import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const BOARD = `query ($id: ID!) { schoolClass(id: $id) { board {
  schoolClass { name } asOf pendingNameCount objective campaigns { id name }
  rows {
    student { lastName firstName hasEmail } pixScore levels certifiability { status missingCompetenceCount }
    yearProgress { objective dueOn competencesGained gainedSince competencesWorked expectedByNow status }
    cells { campaignId participationId status stars { acquired total } mastery sharedAt retrying attemptCount }
    supportNeeds { reason since missing campaign { name } } lastActivityAt lastReminder { message }
  }
  summary { studentCount certifiableCount certifiabilityUnknownCount objectiveReachedCount objectiveUnknownCount needsSupportCount medianPixScore }
} } }`;

it("shows a teacher the class that they follow", async () => {
  const school = await world.school();
  const schoolClass = await school.classOf("6A");
  const student = await school.student({ in: schoolClass });
  const campaign = await school.campaign({ classes: [schoolClass] });
  await school.took(student, campaign, { stars: [2, 3] });

  const { data, codes } = await world.ask(school.a("TEACHER", { classes: [schoolClass] }), BOARD, { id: schoolClass.id });

  console.log(JSON.stringify(data, null, 1));
  expect(codes).toEqual([]);
});
