import { randomUUID } from "node:crypto";

import { graphql } from "graphql";

import type { Viewer } from "../../server/access/viewer.ts";
import type { Context } from "../../server/context.ts";
import type { Source, Units } from "../../server/shared/units.ts";
import { WorldSchool } from "../support/world-school.ts";
import type { Named, Person } from "../support/world-school.ts";
import { Canaries } from "./canaries.ts";
import { NARROWED, onesOwn, ROWS, STAFF_ADDRESS } from "./oracle.ts";
import type { PersonaName, Placement } from "./personas.ts";
import { seedCorner } from "./seed-corner.ts";
import type { Corner } from "./seed-corner.ts";
import { fillCampaign } from "./seed-results.ts";
import { typeAlike } from "./seed-files.ts";
import { seedInvitation, seedLists, seedSchool, seedShared } from "./seed-school.ts";
import type { SeededLists } from "./seed-school.ts";
import type { ServerCode } from "./server-under-test.ts";

export const NOW = new Date("2026-11-23T09:00:00Z");

export interface SchoolCorners {
  school: WorldSchool;
  holidayId: string;
  yearId: string;
  lists: SeededLists;
  shared: Named;
}

/** Two schools that know nothing of one another, everybody who may knock, and a canary in all that they keep. */
export interface MatrixWorld {
  canaries: Canaries;
  corners: Record<Exclude<Placement, "school">, Corner & SchoolCorners>;
  schoolIdOf(who: PersonaName): string | null;
  viewerOf(who: PersonaName): Viewer | null;
  contextOf(viewer: Viewer | null, units: Units): Context;
  unitsOf(schoolId: string | null): Units;
}

export async function makeMatrixWorld(code: ServerCode, source: Source): Promise<MatrixWorld> {
  const canaries = new Canaries();
  const people = new Map<PersonaName, Person>();
  const here = await openSchool(code, source);
  const there = await openSchool(code, source);
  const both = [...ROWS.school, ...ROWS.foreign];
  for (const school of [here, there]) await canaries.collect(school, school === here ? ROWS.school : ROWS.foreign);

  const join = async (
    school: WorldSchool,
    who: PersonaName,
    role: Parameters<WorldSchool["a"]>[0],
    of: object = {},
  ) => {
    people.set(who, await school.a(role, of));
    const colleagues = school === here ? ROWS.school : ROWS.foreign;
    const heads = both.filter((one) => STAFF_ADDRESS.includes(one) && colleagues.includes(one));
    await canaries.collect(school, [...new Set([...colleagues, who])], { ...NARROWED, "staff.email": [who, ...heads] });
    return people.get(who)!;
  };

  const followedClass = await here.classOf(`3A ${randomUUID().slice(0, 4)}`, { gradeLevel: "TROISIEME" });
  await canaries.collect(here, ROWS.followed, NARROWED);
  const otherClass = await here.classOf(`3B ${randomUUID().slice(0, 4)}`, { gradeLevel: "TROISIEME" });
  await canaries.collect(here, ROWS.other, NARROWED);
  const foreignClass = await there.classOf(`3C ${randomUUID().slice(0, 4)}`, { gradeLevel: "TROISIEME" });
  await canaries.collect(there, ROWS.foreign, NARROWED);

  const teacher = await join(here, "teacher", "TEACHER", { classes: [followedClass] });
  const colleague = await join(here, "colleague", "TEACHER", { classes: [otherClass] });
  await join(here, "homeroom", "TEACHER", { homeroom: [followedClass] });
  const referent = await join(here, "referent", "REFERENT");
  const head = await join(here, "head", "HEAD");
  const otherHead = await join(there, "otherHead", "HEAD");
  await join(here, "academy", "ACADEMY");
  await join(there, "academyElsewhere", "ACADEMY");
  const disabled = await join(here, "disabled", "REFERENT");
  await join(here, "revoked", "HEAD");

  const sharedHere = await seedShared(here, [followedClass, otherClass], referent);
  const sharedThere = await seedShared(there, [foreignClass], otherHead);
  const holidays = [await seedSchool(here, head), await seedSchool(there, otherHead)] as const;
  await canaries.collect(here, ROWS.school, NARROWED);
  await canaries.collect(there, ROWS.foreign, NARROWED);
  await seedInvitation(here, { head, guest: referent });
  await canaries.collect(here, ["head"], NARROWED);

  const years = [await here.yearId(2026), await there.yearId(2026)] as const;
  const hereOf = (schoolClass: Named, follows: Person) => ({
    school: here,
    schoolClass,
    teacher: follows,
    referent,
    yearId: years[0],
  });
  const followed = await seedCorner(hereOf(followedClass, teacher), sharedHere);
  await canaries.collect(here, ROWS.followed, { ...NARROWED, ...onesOwn("teacher", "head") });
  const other = await seedCorner(hereOf(otherClass, colleague), sharedHere);
  await canaries.collect(here, ROWS.other, { ...NARROWED, ...onesOwn("colleague", "head") });
  const foreign = await seedCorner(
    { school: there, schoolClass: foreignClass, teacher: otherHead, referent: otherHead, yearId: years[1] },
    sharedThere,
  );
  await canaries.collect(there, ROWS.foreign, NARROWED);

  for (const [school, corner] of [
    [here, followed],
    [here, other],
    [there, foreign],
  ] as const) {
    await typeAlike(school, corner.pending, corner.students[0]!);
  }

  const listsHere = await seedLists(here, { referent, ...followed });
  await canaries.collect(here, ROWS.whole, NARROWED);
  const listsThere = await seedLists(there, { referent: otherHead, ...foreign });
  await canaries.collect(there, ROWS.foreign, NARROWED);

  const sessions = await openSessions(code, source, people);
  await here.sql("update staff set disabled_at = now() where school_id = $1 and id = $2", [here.id, disabled.id]);
  await here.sql("delete from sessions where school_id = $1 and staff_id = $2", [here.id, people.get("revoked")!.id]);
  const viewers = await viewersOf(code, source, sessions);

  await decideNames(code, { viewers, contextOf: (viewer, units) => contextOf(code, viewer, units), source }, [
    ["referent", followed],
    ["referent", other],
    ["otherHead", foreign],
  ]);

  for (const [school, { campaign }] of [
    [here, followed],
    [here, other],
    [there, foreign],
  ] as const) {
    await fillCampaign(school, campaign);
  }

  const schoolHere = { school: here, yearId: years[0], holidayId: holidays[0], lists: listsHere, shared: sharedHere };
  const schoolThere = {
    school: there,
    yearId: years[1],
    holidayId: holidays[1],
    lists: listsThere,
    shared: sharedThere,
  };
  return {
    canaries,
    corners: {
      followed: { ...followed, ...schoolHere },
      other: { ...other, ...schoolHere },
      foreign: { ...foreign, ...schoolThere },
    },
    schoolIdOf: (who) => people.get(who)?.schoolId ?? null,
    viewerOf: (who) => viewers.get(who) ?? null,
    unitsOf: (schoolId) => code.unitsOf(source, schoolId),
    contextOf: (viewer, units) => contextOf(code, viewer, units),
  };
}

async function openSchool(code: ServerCode, source: Source): Promise<WorldSchool> {
  const id = randomUUID();
  const units = code.unitsOf(source, id);
  const school = new WorldSchool(id, (text, values) => units.write((db) => code.rows(db, text, values)));
  await school.open({});
  return school;
}

/** Through the graph, so that all that hangs on a name follows the decision. */
async function decideNames(
  code: ServerCode,
  world: { viewers: Map<PersonaName, Viewer | null>; contextOf(viewer: Viewer, units: Units): Context; source: Source },
  corners: [PersonaName, Corner][],
): Promise<void> {
  const schema = await code.bareSchema();
  for (const [who, { dismissed, linked, students }] of corners) {
    const viewer = world.viewers.get(who)!;
    for (const decision of [
      `dismissName(matchId: "${dismissed}")`,
      `linkName(matchId: "${linked}", studentId: "${students[3]!.id}")`,
    ]) {
      const contextValue = world.contextOf(viewer, code.unitsOf(world.source, viewer.schoolId));
      const { errors } = await graphql({ schema, source: `mutation { ${decision} { match { id } } }`, contextValue });
      if (errors) throw errors[0]!;
    }
  }
}

async function openSessions(
  code: ServerCode,
  source: Source,
  people: Map<PersonaName, Person>,
): Promise<Map<PersonaName, string>> {
  const tokens = new Map<PersonaName, string>();
  for (const [who, person] of people) {
    tokens.set(who, await code.unitsOf(source, null).write((db) => code.openSession(db, person, NOW)));
  }
  return tokens;
}

/** As a request finds them, by their cookie: nobody for who was disabled, and for whose session was closed. */
async function viewersOf(
  code: ServerCode,
  source: Source,
  tokens: Map<PersonaName, string>,
): Promise<Map<PersonaName, Viewer | null>> {
  const viewers = new Map<PersonaName, Viewer | null>();
  for (const [who, token] of tokens) {
    const found = await code.unitsOf(source, null).write((db) => code.findViewer(db, token, NOW));
    viewers.set(who, found?.viewer ?? null);
  }
  return viewers;
}

function contextOf(code: ServerCode, viewer: Viewer | null, units: Units): Context {
  const shut = (): never => {
    throw new Error("The matrix does not open doors.");
  };
  return {
    ...{ viewer, units, load: code.loadsOf(units, viewer, NOW), now: NOW, language: "fr", renew: shut },
    ...{ mail: { smtp: null, quietHours: null }, appUrl: "https://jalon.example" },
    door: { units, unitsOf: shut, token: null, network: "127.0.0", open: shut, close: () => undefined },
  } as unknown as Context;
}
