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
  findings: string[];
}

/** So many requests at once, of people of two schools, over the few connections of one pool: each is told what it is told alone. */
export async function mixViewers(
  world: MatrixWorld,
  { ask, alone }: { ask: Ask; alone: Ask },
  requests: number,
): Promise<Mixed> {
  const expected = new Map<string, string>();
  for (const who of new Set(WHO)) {
    for (const document of DOCUMENTS) expected.set(`${who} ${document}`, (await alone(who, document)).text);
  }
  const answers = await Promise.all(
    Array.from({ length: requests }, async (_none, index) => {
      const [who, document] = [WHO[index % WHO.length]!, DOCUMENTS[index % DOCUMENTS.length]!];
      const { text } = await ask(who, document);
      const beyond = [...world.canaries.leaksIn(text, who), ...world.canaries.strangersIn(text, world.schoolIdOf(who))];
      const isSame = text === expected.get(`${who} ${document}`);
      return [
        ...beyond.map(({ what }) => `${who}: reads ${what}`),
        ...(isSame ? [] : [`${who}: is not told what is theirs`]),
      ];
    }),
  );
  return { requests, findings: answers.flat() };
}
