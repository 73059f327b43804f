import { randomUUID } from "node:crypto";

import type { Source } from "../../server/shared/units.ts";
import { WorldSchool } from "../../test/support/world-school.ts";
import { graphql } from "graphql";
import { contextOf, NOW } from "../../test/access/matrix-context.ts";
import { CODE } from "./server-code.ts";
import { withoutSecondWall } from "./walls.ts";

const CLASSES = 10;
const STUDENTS = 30;
const CAMPAIGNS = 4;
const ROUNDS = 5;
const ASKED = 20;
const BOARD = `query ($id: ID!) { schoolClass(id: $id) { board { summary { needsSupportCount }
  rows { student { id lastName } cells { status stars { acquired } } supportNeeds { reason } yearProgress { status } } } } }`;

/** What row-level security adds to the class board: the same question with it and without it, turn by turn, in one run. */
export async function boardCost(source: Source, ownerUrl: string): Promise<string> {
  const schema = CODE.enforceRules(await CODE.bareSchema());
  const { classId, schoolId, headId } = await seedSchool(source);
  const doors = CODE.unitsOf(source, null);
  const token = await doors.write((db) => CODE.openSession(db, { schoolId, id: headId }, NOW));
  const { viewer } = (await doors.write((db) => CODE.findViewer(db, token, NOW)))!;
  const ask = async (): Promise<number> => {
    const began = performance.now();
    const contextValue = contextOf(CODE, source, viewer, CODE.unitsOf(source, schoolId));
    const { errors } = await graphql({ schema, source: BOARD, variableValues: { id: classId }, contextValue });
    if (errors) throw errors[0]!;
    return performance.now() - began;
  };
  const asked = async (): Promise<number[]> => {
    const taken: number[] = [];
    for (let turn = 0; turn < ASKED; turn++) taken.push(await ask());
    return taken;
  };
  await asked();
  const [guarded, open]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    guarded.push(...(await asked()));
    open.push(...(await withoutSecondWall(ownerUrl, async () => (await ask(), asked()))));
    await ask();
  }
  const [withIt, without] = [median(guarded), median(open)];
  return `class board of ${STUDENTS} students and ${CAMPAIGNS} campaigns: ${withIt.toFixed(1)} ms with the second wall, ${without.toFixed(1)} ms without (medians of ${guarded.length}), ratio ${(withIt / without).toFixed(2)}`;
}

async function seedSchool(source: Source): Promise<{ classId: string; schoolId: string; headId: string }> {
  const id = randomUUID();
  const units = CODE.unitsOf(source, id);
  const school = new WorldSchool(id, (text, values) => units.write((db) => CODE.rows(db, text, values)));
  await school.open({});
  const classes = [];
  for (let number = 0; number < CLASSES; number++)
    classes.push(await school.classOf(`4${String.fromCharCode(65 + number)}`));
  for (let number = 0; number < CAMPAIGNS; number++) await school.campaign({ classes });
  const campaign = await school.campaign({ classes });
  for (const schoolClass of classes) {
    for (let number = 0; number < STUDENTS; number++) {
      await school.took(await school.student({ in: schoolClass }), campaign, { stars: [1, 3], mastery: 0.4 });
    }
  }
  return { classId: classes[0]!.id, schoolId: id, headId: (await school.a("HEAD")).id };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
