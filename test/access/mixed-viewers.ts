import type { MatrixWorld } from "./matrix-world.ts";
import type { PersonaName } from "./personas.ts";
import type { Ask } from "./read-matrix.ts";

const WHO: readonly PersonaName[] = ["teacher", "otherHead", "colleague", "head", "academy", "otherHead", "referent"];
const DOCUMENTS = [
  "{ school { students(first: 50) { nodes { id lastName firstName schoolClass { id name } reminders { id message } } } } }",
  "{ school { classes { id name board { rows { student { id lastName } } } } campaigns(first: 50) { nodes { id name } } } }",
  "{ viewer { id email school { id name } classes { id name students { id lastName } } } }",
];

export interface Mixed {
  requests: number;
  answered: number;
  findings: string[];
}

/** So many requests at once, of people of two schools, over the few connections of one pool. */
export async function mixViewers(world: MatrixWorld, ask: Ask, requests: number): Promise<Mixed> {
  const answers = await Promise.all(
    Array.from({ length: requests }, async (_none, index) => {
      const who = WHO[index % WHO.length]!;
      const { text, data } = await ask(who, DOCUMENTS[index % DOCUMENTS.length]!);
      const beyond = [...world.canaries.leaksIn(text, who), ...world.canaries.strangersIn(text, world.schoolIdOf(who))];
      return { isTold: data !== null && text.length > 60, findings: beyond.map(({ what }) => `${who}: reads ${what}`) };
    }),
  );
  return {
    requests,
    answered: answers.filter(({ isTold }) => isTold).length,
    findings: answers.flatMap(({ findings }) => findings),
  };
}
