import { graphql } from "graphql";

import type { Source } from "../../server/shared/units.ts";
import { contextOf } from "./matrix-context.ts";
import type { MatrixPeople } from "./matrix-people.ts";
import type { PersonaName } from "./personas.ts";
import type { Corner } from "./seed-corner.ts";
import type { ServerCode } from "./server-under-test.ts";

/** Asks the graph itself, so that all that hangs on an answer follows it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Settle = (who: PersonaName, document: string) => Promise<any>;

export async function settler(code: ServerCode, source: Source, people: MatrixPeople): Promise<Settle> {
  const schema = await code.bareSchema();
  return async (who, document) => {
    const viewer = people.viewerOf(who)!;
    const contextValue = contextOf(code, source, viewer, code.unitsOf(source, viewer.schoolId));
    const { data, errors } = await graphql({ schema, source: document, contextValue });
    if (errors) throw errors[0]!;
    return data;
  };
}

/** One typed name is nobody's, one is the fourth student's. */
export async function decideNames(
  settle: Settle,
  who: PersonaName,
  { dismissed, linked, students }: Corner,
): Promise<void> {
  await settle(who, `mutation { dismissName(matchId: "${dismissed}") { match { id } } }`);
  await settle(who, `mutation { linkName(matchId: "${linked}", studentId: "${students[3]!.id}") { match { id } } }`);
}

/** To send back with a change. */
export async function versionOf(settle: Settle, who: PersonaName, staffId: string): Promise<string> {
  const { school } = (await settle(who, "{ school { staff { id version } } }")) as {
    school: { staff: { id: string; version: string }[] };
  };
  return school.staff.find(({ id }) => id === staffId)!.version;
}
