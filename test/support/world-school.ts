import { randomUUID } from "node:crypto";

import { normaliseClass, normaliseName } from "../../server/imports/name.rules.ts";
import { certifiableCount } from "../../server/profiles/certifiability.rules.ts";
import { gradeLevelOfName } from "../../server/schools/grade-level.rules.ts";
import { schoolYearFrom, schoolYearOf } from "../../server/schools/school-year.rules.ts";
import { insertInto } from "./world-sql.ts";
import type { Run } from "./world-sql.ts";

export interface Person {
  id: string;
  schoolId: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface MadeStudent {
  id: string;
  lastName: string;
  firstName: string;
}

export interface SchoolGiven {
  name?: string;
  kind?: string;
  academy?: string | null;
  timeZone?: string;
  isDemo?: boolean;
}

interface StudentGiven {
  lastName?: string;
  firstName?: string;
  /** Their class now. */
  in?: Named;
  email?: string;
  preferredLastName?: string;
}

interface CampaignGiven {
  name?: string;
  kind?: "ASSESSMENT" | "PROFILES_COLLECTION";
  classes?: Named[];
  /** Day; 2026-10-01 by default. */
  givenOn?: string;
  starCount?: number | null;
  archivedAt?: string | null;
  createdAt?: string;
  owner?: Person;
  code?: string;
  dataAsOf?: string;
}

interface TookGiven {
  status?: "STARTED" | "TO_SHARE" | "SHARED";
  startedAt?: string | null;
  sharedAt?: string | null;
  progression?: number;
  mastery?: number;
  /** [acquired, total] */
  stars?: [number, number];
  pixScore?: number;
  certifiableCount?: number;
  /** Indexes of the competences with a mastered skill. */
  worked?: number[];
  /** Of the first competences, [mastered, skills]. */
  skills?: [number, number][];
  /** Of the first competences; the rest 0. */
  levels?: number[];
  isShown?: boolean;
  retrying?: boolean;
  attemptCount?: number;
  evolution?: "UP" | "DOWN" | "STEADY";
}

const FIRST_NAMES = ["Alba", "Basile", "Clémence", "Démba", "Élio", "Fatou", "Gaspard", "Hana", "Ismaël", "Jade"];

/** A school that a test fills with the words of the domain. Every test makes its own. */
export class WorldSchool {
  readonly id: string;
  readonly sql: Run;
  #made = 0;
  #years = new Map<number, string>();
  #classes = new Map<string, number>();

  constructor(id: string, sql: Run) {
    this.id = id;
    this.sql = sql;
  }

  async open({
    name = "Collège des Tilleuls",
    kind = "COLLEGE",
    academy = null,
    timeZone = "Europe/Paris",
    isDemo = false,
  }: SchoolGiven): Promise<void> {
    const uai = `${Math.floor(Math.random() * 10_000_000)}`.padStart(7, "0") + "A";
    await this.sql(
      "insert into schools (id, uai, name, kind, academy, time_zone, is_demo) values ($1, $2, $3, $4, $5, $6, $7)",
      [this.id, uai, name, kind, academy, timeZone, isDemo],
    );
    await this.yearId(2025);
    await this.yearId(2026);
  }

  /** The identifier of the school year that begins in that year. */
  async yearId(startYear = 2026): Promise<string> {
    const known = this.#years.get(startYear);
    if (known) return known;
    const { startsOn, endsOn } = schoolYearFrom(startYear);
    const id = await this.#save("school_years", { starts_on: startsOn, ends_on: endsOn });
    this.#years.set(startYear, id);
    return id;
  }

  async classOf(
    name: string,
    { gradeLevel, year = 2026 }: { gradeLevel?: string | null; year?: number } = {},
  ): Promise<Named> {
    const grade = gradeLevel === undefined ? gradeLevelOfName(name) : gradeLevel;
    const id = await this.#save("school_classes", {
      school_year_id: await this.yearId(year),
      name,
      name_key: normaliseClass(name),
      grade_level: grade,
    });
    this.#classes.set(id, year);
    return { id, name };
  }

  async student({
    lastName,
    firstName,
    in: schoolClass,
    email,
    preferredLastName,
  }: StudentGiven = {}): Promise<MadeStudent> {
    const number = this.#made++;
    const last = lastName ?? `Nom${String(number).padStart(3, "0")}`;
    const first = firstName ?? FIRST_NAMES[number % FIRST_NAMES.length]!;
    const keys = [last, preferredLastName ?? last].map(normaliseName);
    const id = await this.#save("students", {
      last_name: last,
      preferred_last_name: preferredLastName ?? null,
      first_name: first,
      last_keys: [...new Set(keys)],
      first_key: normaliseName(first),
      search_key: [...new Set([...keys, normaliseName(first)])].join(" "),
      email: email ?? null,
    });
    if (schoolClass) await this.enrol({ id }, schoolClass);
    return { id, lastName: last, firstName: first };
  }

  async enrol({ id }: { id: string }, schoolClass: Named): Promise<void> {
    const year = this.#classes.get(schoolClass.id) ?? 2026;
    await this.#save("enrolments", {
      student_id: id,
      class_id: schoolClass.id,
      school_year_id: await this.yearId(year),
      starts_on: `${year}-09-01`,
    });
  }

  /** Left the school. */
  async left({ id }: { id: string }, on = "2026-11-02"): Promise<void> {
    await this.sql("update students set left_on = $3 where school_id = $1 and id = $2", [this.id, id, on]);
    await this.sql("update enrolments set ends_on = $3 where school_id = $1 and student_id = $2 and ends_on is null", [
      this.id,
      id,
      on,
    ]);
  }

  async campaign(given: CampaignGiven = {}): Promise<Named> {
    const { kind = "ASSESSMENT", classes = [], givenOn = "2026-10-01", createdAt = "2026-10-01T08:00:00Z" } = given;
    const name = given.name ?? `Parcours ${this.#made++}`;
    const id = await this.#save("campaigns", {
      kind,
      name,
      star_count: given.starCount === undefined ? (kind === "ASSESSMENT" ? 3 : null) : given.starCount,
      created_at: createdAt,
      archived_at: given.archivedAt ?? null,
      owner_id: given.owner?.id ?? null,
      code: given.code ?? null,
      data_as_of: given.dataAsOf ?? null,
    });
    for (const { id: classId } of classes) {
      await this.sql(
        "insert into campaign_classes (school_id, campaign_id, class_id, given_on) values ($1, $2, $3, $4)",
        [this.id, id, classId, givenOn],
      );
    }
    return { id, name };
  }

  /** One attempt, the one that is shown unless said otherwise; shared on 10 October by default. */
  async took(student: { id: string }, campaign: { id: string }, given: TookGiven = {}): Promise<{ id: string }> {
    const { status = "SHARED", startedAt = "2026-10-08T08:00:00Z", worked = [], isShown = true } = given;
    const sharedAt =
      given.sharedAt === undefined ? (status === "SHARED" ? "2026-10-10T08:00:00Z" : null) : given.sharedAt;
    const dated = sharedAt ?? startedAt;
    const id = await this.#save("participations", {
      campaign_id: campaign.id,
      student_id: student.id,
      school_year_id: dated ? await this.yearId(schoolYearOf(dated).startYear) : null,
      attempt_key: randomUUID(),
      status,
      started_at: startedAt,
      shared_at: sharedAt,
      progression: given.progression ?? null,
      mastery: given.mastery ?? null,
      stars_acquired: given.stars?.[0] ?? null,
      stars_total: given.stars?.[1] ?? null,
      pix_score: given.pixScore ?? null,
      certifiable_count: given.certifiableCount ?? null,
      is_shown: isShown,
      retrying: given.retrying ?? false,
      attempt_count: given.attemptCount ?? 1,
      evolution: given.evolution ?? null,
      mastered: given.skills
        ? sixteen(
            given.skills.map(([mastered]) => mastered),
            null,
          )
        : null,
      skills: given.skills
        ? sixteen(
            given.skills.map(([, skills]) => skills),
            null,
          )
        : null,
      levels: given.levels ? sixteen(given.levels, 0) : null,
      worked_mask: worked.reduce((mask, index) => mask | (1 << index), 0),
    });
    return { id };
  }

  /** A sent profile: levels of the first competences, the rest 0; in the collection named, or one of its own. */
  async profile(
    student: { id: string },
    { knownAt, levels, pixScore, in: campaign }: { knownAt: string; levels: number[]; pixScore?: number; in?: Named },
  ): Promise<void> {
    const all = Array.from({ length: 16 }, (_, index) => levels[index] ?? 0);
    const pix = all.map((level) => level * 8);
    const score = pixScore ?? pix.reduce((sum, one) => sum + one, 0);
    const count = certifiableCount(all);
    const collection = campaign ?? (await this.campaign({ kind: "PROFILES_COLLECTION", createdAt: knownAt }));
    const taken = { startedAt: null, sharedAt: knownAt, pixScore: score, certifiableCount: count };
    const { id: participation_id } = await this.took(student, collection, taken);
    const shared = { levels: all, pix, pix_score: score, certifiable_count: count };
    await this.#save("profiles", { student_id: student.id, participation_id, known_at: knownAt, ...shared });
    await this.sql(
      `update students set levels = $3, pix = $4, pix_score = $5, certifiable_count = $6, profile_known_at = $7
       where school_id = $1 and id = $2 and (profile_known_at is null or profile_known_at <= $7)`,
      [this.id, student.id, all, pix, score, count, knownAt],
    );
  }

  /** A typed name that waits for a person, on one line of that campaign. */
  async waitingName(
    { lastName, firstName, className = null }: { lastName: string; firstName: string; className?: string | null },
    campaign: { id: string },
    { year = 2026 }: { year?: number | null } = {},
  ): Promise<{ id: string }> {
    const typed = {
      last_name: lastName,
      first_name: firstName,
      class_name: className,
      last_key: normaliseName(lastName),
      first_key: normaliseName(firstName),
      class_key: className === null ? null : normaliseClass(className),
      school_year_id: year === null ? null : await this.yearId(year),
    };
    const id = await this.#save("name_matches", typed);
    const import_id = await this.#save("imports", {
      file_name: "resultats.csv",
      file_path: "none",
      file_size: 1,
      status: "DONE",
      created_at: "2026-10-12T08:00:00Z",
    });
    const line = {
      import_id,
      line: 2,
      campaign_id: campaign.id,
      fact_key: randomUUID(),
      fact: "{}",
      outcome: "TO_MATCH",
    };
    await this.sql(...insertInto("import_lines", { school_id: this.id, ...typed, ...line, match_id: id }));
    return { id };
  }

  /** A line of a file that shows how far the student was; `fileAsOf` is the newest instant in that file. */
  async seenInFile(
    { id: student_id, lastName, firstName }: MadeStudent,
    campaign: { id: string },
    fact: { fileAsOf: string; progression: number },
  ): Promise<void> {
    const import_id = await this.#save("imports", {
      ...{ file_name: "resultats.csv", file_path: "none", file_size: 1, status: "DONE", created_at: fact.fileAsOf },
    });
    const typed = { last_name: lastName, first_name: firstName };
    const keys = { last_key: normaliseName(lastName), first_key: normaliseName(firstName) };
    const line = { import_id, line: 2, campaign_id: campaign.id, student_id, fact_key: randomUUID() };
    const outcome = { fact: JSON.stringify(fact), outcome: "UPDATED" };
    await this.sql(...insertInto("import_lines", { school_id: this.id, ...typed, ...keys, ...line, ...outcome }));
  }

  async objective(given: {
    competences: number;
    dueOn?: string;
    gradeLevel?: string;
    in?: Named;
    student?: { id: string };
  }): Promise<void> {
    await this.#save("objectives", {
      school_year_id: await this.yearId(2026),
      grade_level: given.gradeLevel ?? null,
      class_id: given.in?.id ?? null,
      student_id: given.student?.id ?? null,
      competences: given.competences,
      due_on: given.dueOn ?? "2027-05-31",
      set_at: "2026-09-10T08:00:00Z",
    });
  }

  async reminder(
    student: { id: string },
    {
      createdAt = "2026-11-10T08:00:00Z",
      channel = "ENT",
      status = "RECORDED",
      message = "À toi de jouer",
      supportNeeds = [] as object[],
    } = {},
  ): Promise<{ id: string }> {
    const given = { channel, status, message, created_at: createdAt, request_id: randomUUID() };
    const support_needs = JSON.stringify(supportNeeds);
    return { id: await this.#save("reminders", { student_id: student.id, support_needs, ...given }) };
  }

  async holiday(startsOn: string, endsOn: string): Promise<void> {
    await this.#save("school_holidays", { starts_on: startsOn, ends_on: endsOn });
  }

  /** A person of the school; the classes of a teacher are those that they follow. */
  async a(
    role: "TEACHER" | "REFERENT" | "HEAD" | "ACADEMY",
    { classes = [], homeroom = [] }: { classes?: Named[]; homeroom?: Named[] } = {},
  ): Promise<Person> {
    const email = `${randomUUID()}@school.example`;
    const id = await this.#save("staff", { email, first_name: "Camille", last_name: "Exemple", role });
    for (const { id: classId } of [...new Set([...classes, ...homeroom])]) {
      await this.sql("insert into teachings (school_id, staff_id, class_id, homeroom) values ($1, $2, $3, $4)", [
        this.id,
        id,
        classId,
        homeroom.some((one) => one.id === classId),
      ]);
    }
    return { id, schoolId: this.id };
  }

  async #save(table: string, values: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    await this.sql(...insertInto(table, { school_id: this.id, id, ...values }));
    return id;
  }
}

function sixteen<Rest>(some: readonly number[], rest: Rest): (number | Rest)[] {
  return Array.from({ length: 16 }, (_, index) => some[index] ?? rest);
}
