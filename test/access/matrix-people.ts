import { createHash } from "node:crypto";

import type { Viewer } from "../../server/access/viewer.ts";
import type { Source } from "../../server/shared/units.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";
import type { Canaries } from "./canaries.ts";
import { NOW } from "./matrix-context.ts";
import { NARROWED, ROWS, STAFF_ADDRESS } from "./oracle.ts";
import type { PersonaName } from "./personas.ts";
import type { ServerCode } from "./server-under-test.ts";

export interface MatrixPeople {
  schoolIdOf(who: PersonaName): string | null;
  viewerOf(who: PersonaName): Viewer | null;
  /** As the graph names somebody's session. */
  sessionIdOf(who: PersonaName): string;
}

/** Those who join a school, with the canaries of their accounts. */
export class Staffroom {
  readonly people = new Map<PersonaName, Person>();
  readonly #canaries: Canaries;

  constructor(canaries: Canaries) {
    this.#canaries = canaries;
  }

  /** A colleague's name is the school's, their address the head's and their own. */
  async join(school: WorldSchool, who: PersonaName, ...as: Parameters<WorldSchool["a"]>): Promise<Person> {
    const person = await school.a(...as);
    this.people.set(who, person);
    const colleagues = isHere(who) ? ROWS.school : ROWS.foreign;
    const heads = colleagues.filter((one) => STAFF_ADDRESS.includes(one));
    const audience = [...new Set([...colleagues, who])];
    await this.#canaries.collect(school, audience, { ...NARROWED, "staff.email": [who, ...heads] });
    return person;
  }

  /** Everybody signs in; then one is disabled, and one's session is closed. */
  async signIn(code: ServerCode, source: Source, here: WorldSchool): Promise<MatrixPeople> {
    const tokens = new Map<PersonaName, string>();
    const doors = code.unitsOf(source, null);
    const place = { browser: "Firefox", system: "Windows" };
    for (const [who, person] of this.people) {
      tokens.set(who, await doors.write((db) => code.openSession(db, person, NOW, { place })));
    }
    const [disabled, revoked] = [this.people.get("disabled")!, this.people.get("revoked")!];
    await here.sql("update staff set disabled_at = now() where school_id = $1 and id = $2", [here.id, disabled.id]);
    await here.sql("delete from sessions where school_id = $1 and staff_id = $2", [here.id, revoked.id]);

    const viewers = new Map<PersonaName, Viewer | null>();
    for (const [who, token] of tokens) {
      viewers.set(who, (await doors.write((db) => code.findViewer(db, token, NOW)))?.viewer ?? null);
    }
    return {
      schoolIdOf: (who) => this.people.get(who)?.schoolId ?? null,
      viewerOf: (who) => viewers.get(who) ?? null,
      sessionIdOf: (who) => twice(tokens.get(who)!),
    };
  }
}

const isHere = (who: PersonaName): boolean => who !== "otherHead" && who !== "academyElsewhere";

/** The table keeps a token's hash, the graph says the hash of that. */
function twice(token: string): string {
  const hash = createHash("sha256").update(token).digest();
  return createHash("sha256").update(hash).digest("hex");
}
