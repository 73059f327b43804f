import { siecleXml } from "./made-up-files.ts";
import type { MadeUpStudent } from "./made-up-files.ts";
import type { World } from "./school-world.ts";
import { queueFile, workUntilIdle } from "./world-import.ts";
import type { Person, WorldSchool } from "./world-school.ts";

const MOVES = `count students { lastName firstName classBefore classAfter }`;
const LIST = `query ($id: ID!) { import(id: $id) { id status messageCode message
  report { read created updated unchanged rejected }
  preview { arrivals { ${MOVES} } classChanges { ${MOVES} } leavers { ${MOVES} } departures { ${MOVES} } unchanged }
  identityCounts { open pairs }
  identityQuestions(first: 100) { nodes { line lastName firstName className answer student { id }
    candidates { id lastName schoolClass { name } } } } } }`;
const CONFIRM = `mutation ($id: ID!) { confirmImport(importId: $id) { import { status } } }`;
const UNDO = `mutation ($id: ID!) { undoImport(importId: $id) { import { status } } }`;
const ANSWER = `mutation ($id: ID!, $line: Int!, $studentId: ID) {
  answerIdentity(importId: $id, line: $line, studentId: $studentId) { question { line answer student { id } } } }`;
const PAIRS = `mutation ($id: ID!) { answerPairs(importId: $id) { answeredCount import { identityCounts { open pairs } } } }`;

/** A person's way through the lists of one school. */
export class StudentLists {
  readonly school: WorldSchool;
  readonly person: Person;
  readonly #world: World;
  readonly #uai: string;

  constructor(world: World, { school, person, uai }: { school: WorldSchool; person: Person; uai: string }) {
    this.#world = world;
    this.school = school;
    this.person = person;
    this.#uai = uai;
  }

  /** Drops a SIECLE list and gives what became of it. */
  async drop(students: readonly MadeUpStudent[], year: number, options: { previewLists?: boolean } = {}) {
    return this.dropFile(siecleXml({ uai: this.#uai, year, students }), options);
  }

  /** Any list. */
  async dropFile(content: Buffer, options: { previewLists?: boolean } = {}) {
    const id = await queueFile(this.#world, this.person, content, "list", options);
    await workUntilIdle(this.#world);
    return this.look(id);
  }

  async look(id: string) {
    const one = (await this.#world.ask(this.person, LIST, { id })).data.import;
    return { ...one, identityQuestions: one.identityQuestions.nodes };
  }

  /** Says yes; answers what became of the import, or the codes of the refusal. */
  async confirm({ id }: { id: string }) {
    const { codes } = await this.#world.ask(this.person, CONFIRM, { id });
    await workUntilIdle(this.#world);
    return { ...(await this.look(id)), codes };
  }

  async answer({ id }: { id: string }, line: number, studentId: string | null): Promise<string[]> {
    return (await this.#world.ask(this.person, ANSWER, { id, line, studentId })).codes;
  }

  /** « The same student » for every pair; answers how many, or the codes of the refusal. */
  async answerPairs({ id }: { id: string }): Promise<number | string[]> {
    const { data, codes } = await this.#world.ask(this.person, PAIRS, { id });
    return codes.length > 0 ? codes : data.answerPairs.answeredCount;
  }

  async undo({ id }: { id: string }): Promise<string[]> {
    return (await this.#world.ask(this.person, UNDO, { id })).codes;
  }

  async departures(): Promise<{ id: string; lastName: string }[]> {
    const { data } = await this.#world.ask(this.person, `{ school { proposedDepartures { id lastName } } }`);
    return data.school.proposedDepartures;
  }

  async confirmDepartures(ids: string[]): Promise<void> {
    const document = `mutation ($ids: [ID!]!) { confirmDepartures(studentIds: $ids) { departedCount } }`;
    await this.#world.ask(this.person, document, { ids });
  }

  /** Who is in which class of which year, from when to when: « Aubry 2025 5A 2025-09-01 … ». */
  async enrolments(): Promise<string[]> {
    const found = (await this.school.sql(
      `select concat_ws(' ', s.last_name, to_char(y.starts_on, 'YYYY'), c.name, e.starts_on, '…', e.ends_on) as line
       from enrolments e join students s on s.school_id = e.school_id and s.id = e.student_id
       join school_classes c on c.school_id = e.school_id and c.id = e.class_id
       join school_years y on y.school_id = e.school_id and y.id = e.school_year_id
       where e.school_id = $1 order by 1`,
      [this.school.id],
    )) as { line: string }[];
    return found.map(({ line }) => line);
  }
}

export async function studentListsOf(world: World, { kind = "COLLEGE" } = {}): Promise<StudentLists> {
  const school = await world.school({ kind });
  const person = await school.a("REFERENT");
  const [row] = (await school.sql("select uai from schools where id = $1", [school.id])) as { uai: string }[];
  return new StudentLists(world, { school, person, uai: row!.uai });
}
