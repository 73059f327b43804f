import { randomUUID } from "node:crypto";

import type { Viewer } from "../../server/access/viewer.ts";
import type { Context } from "../../server/context.ts";
import type { Source, Units } from "../../server/shared/units.ts";
import { WorldSchool } from "../support/world-school.ts";
import type { Named } from "../support/world-school.ts";
import { Canaries } from "./canaries.ts";
import { contextOf } from "./matrix-context.ts";
import { Staffroom } from "./matrix-people.ts";
import type { MatrixPeople } from "./matrix-people.ts";
import { NARROWED, onesOwn, ROWS } from "./oracle.ts";
import type { PersonaName, Placement } from "./personas.ts";
import { seedAcademy } from "./seed-academy.ts";
import { seedCorner } from "./seed-corner.ts";
import type { Corner } from "./seed-corner.ts";
import { typeAlike } from "./seed-files.ts";
import { fillCampaign } from "./seed-results.ts";
import { seedInvitation, seedLists, seedSchool, seedShared } from "./seed-school.ts";
import type { SeededLists } from "./seed-school.ts";
import { seedStaff } from "./seed-staff.ts";
import type { SeededStaff } from "./seed-staff.ts";
import type { ServerCode } from "./server-under-test.ts";
import { decideNames, settler, versionOf } from "./settle-world.ts";

interface SchoolAround {
  school: WorldSchool;
  holidayId: string;
  yearId: string;
  lists: SeededLists;
  shared: Named;
  /** What its academy took of the figures of the academy. */
  academyFile: string;
  staff: SeededStaff & { version: string };
  /** Of who makes what one person makes in the corner. */
  sessionId: string;
}

/** Two schools that know nothing of one another, everybody who may knock, and a canary in all that they keep. */
export interface MatrixWorld extends MatrixPeople {
  canaries: Canaries;
  corners: Record<Exclude<Placement, "school">, Corner & SchoolAround>;
  contextOf(viewer: Viewer | null, units: Units): Context;
  unitsOf(schoolId: string | null): Units;
}

type CornerName = keyof MatrixWorld["corners"];

export async function makeMatrixWorld(code: ServerCode, source: Source): Promise<MatrixWorld> {
  const canaries = new Canaries();
  const room = new Staffroom(canaries);
  const here = await seedHere(code, source, { canaries, room });
  const there = await seedThere(code, source, { canaries, room });
  const people = await room.signIn(code, source, here.around.school);
  const settle = await settler(code, source, people);
  const corners = [
    ["followed", "referent", "head", "teacher", here],
    ["other", "referent", "head", "colleague", here],
    ["foreign", "otherHead", "otherHead", "otherHead", there],
  ] as const;
  const made: Partial<MatrixWorld["corners"]> = {};
  for (const [name, decider, head, maker, { around, corners: seeded }] of corners) {
    const corner = (seeded as Record<CornerName, Corner>)[name];
    await typeAlike(around.school, corner.pending, corner.students[0]!);
    await decideNames(settle, decider, corner);
    await fillCampaign(around.school, corner.campaign);
    const staff = { ...around.staff, version: await versionOf(settle, head, around.staff.guest) };
    made[name] = { ...corner, ...around, staff, sessionId: people.sessionIdOf(maker) };
  }
  return {
    ...people,
    canaries,
    corners: made as MatrixWorld["corners"],
    unitsOf: (schoolId) => code.unitsOf(source, schoolId),
    contextOf: (viewer, units) => contextOf(code, source, viewer, units),
  };
}

interface Seeding {
  canaries: Canaries;
  room: Staffroom;
}

interface Seeded<Name extends CornerName> {
  around: Omit<SchoolAround, "sessionId" | "staff"> & { staff: SeededStaff };
  corners: Record<Name, Corner>;
}

/** The school in which there are two classes, and everybody. */
async function seedHere(
  code: ServerCode,
  source: Source,
  { canaries, room }: Seeding,
): Promise<Seeded<"followed" | "other">> {
  const school = await openSchool(code, source);
  const see = (audience: readonly PersonaName[], more: object = {}): Promise<void> =>
    canaries.collect(school, audience, { ...NARROWED, ...more });
  await see([...ROWS.school, "academy"]);
  const followedClass = await newClass(school);
  await see(ROWS.followed);
  const otherClass = await newClass(school);
  await see(ROWS.other);

  const teacher = await room.join(school, "teacher", "TEACHER", { classes: [followedClass] });
  const colleague = await room.join(school, "colleague", "TEACHER", { classes: [otherClass] });
  await room.join(school, "homeroom", "TEACHER", { homeroom: [followedClass] });
  const referent = await room.join(school, "referent", "REFERENT");
  const head = await room.join(school, "head", "HEAD");
  const reader = await room.join(school, "academy", "ACADEMY");
  await room.join(school, "disabled", "REFERENT");
  await room.join(school, "revoked", "HEAD");

  const shared = await seedShared(school, [followedClass, otherClass], referent);
  const holidayId = await seedSchool(school, head);
  await see(ROWS.school);
  const whose = { reader: "academy", person: reader, head: "head", sees: ROWS.whole } as const;
  const academyFile = await seedAcademy(code, source, { canaries, school, ...whose });
  const lastYear = await sameClassBefore(school, followedClass);
  await see(ROWS.whole);
  const staff = await seedStaff(school, followedClass, lastYear);
  await see(ROWS.school, { "staff.email": ["head"] });
  await seedInvitation(school, { head, guest: referent });
  await see(["head"]);

  const ground = { school, referent, yearId: await school.yearId(2026) };
  const followed = await seedCorner({ ...ground, schoolClass: followedClass, teacher }, shared);
  await see(ROWS.followed, onesOwn("teacher", "head"));
  const other = await seedCorner({ ...ground, schoolClass: otherClass, teacher: colleague }, shared);
  await see(ROWS.other, onesOwn("colleague", "head"));
  const lists = await seedLists(school, { referent, ...followed });
  await see(ROWS.whole);
  const around = { school, holidayId, yearId: ground.yearId, lists, staff, shared, academyFile };
  return { around, corners: { followed, other } };
}

/** Another school, of another academy. */
async function seedThere(code: ServerCode, source: Source, { canaries, room }: Seeding): Promise<Seeded<"foreign">> {
  const school = await openSchool(code, source);
  const see = (): Promise<void> => canaries.collect(school, ROWS.foreign, NARROWED);
  await canaries.collect(school, [...ROWS.foreign, "academyElsewhere"], NARROWED);
  const schoolClass = await newClass(school);
  await see();
  const head = await room.join(school, "otherHead", "HEAD");
  const reader = await room.join(school, "academyElsewhere", "ACADEMY");
  const shared = await seedShared(school, [schoolClass], head);
  const holidayId = await seedSchool(school, head);
  await see();
  const whose = { reader: "academyElsewhere", person: reader, head: "otherHead", sees: ROWS.foreign } as const;
  const academyFile = await seedAcademy(code, source, { canaries, school, ...whose });
  const staff = await seedStaff(school, schoolClass, await sameClassBefore(school, schoolClass));
  const yearId = await school.yearId(2026);
  const foreign = await seedCorner({ school, referent: head, yearId, schoolClass, teacher: head }, shared);
  await see();
  const lists = await seedLists(school, { referent: head, ...foreign });
  await see();
  return { around: { school, holidayId, yearId, lists, staff, shared, academyFile }, corners: { foreign } };
}

async function openSchool(code: ServerCode, source: Source): Promise<WorldSchool> {
  const id = randomUUID();
  const units = code.unitsOf(source, id);
  const school = new WorldSchool(id, (text, values) => units.write((db) => code.rows(db, text, values)));
  await school.open({});
  return school;
}

function sameClassBefore(school: WorldSchool, { name }: Named): Promise<Named> {
  return school.classOf(name, { gradeLevel: "TROISIEME", year: 2025 });
}

function newClass(school: WorldSchool): Promise<Named> {
  return school.classOf(`3A ${randomUUID().slice(0, 4)}`, { gradeLevel: "TROISIEME" });
}
