import { randomUUID } from "node:crypto";

import { graphql } from "graphql";
import type { GraphQLSchema } from "graphql";
import pg from "pg";
import type { DataSource } from "typeorm";

import { findViewer, openSession } from "../../server/access/session.store.ts";
import type { Context } from "../../server/context.ts";
import { NO_MAIL } from "../../server/mails/mail-settings.ts";
import type { MailSettings } from "../../server/mails/mail-settings.ts";
import { makeSchema } from "../../server/schema.ts";
import { rows } from "../../server/shared/db.ts";
import { loadsOf } from "../../server/shared/load.ts";
import { unitsOf, unitsOfAcademy } from "../../server/shared/units.ts";
import { freshDatabase } from "./cluster.ts";
import type { FreshDatabase } from "./cluster.ts";
import { WorldSchool } from "./world-school.ts";
import type { Person, SchoolGiven } from "./world-school.ts";

export interface Answer {
  // A test reads an answer as deep as its own document goes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  codes: string[];
}

/** The real schema over a database of its own; the clock stands still until a test moves it. */
export class World {
  now = new Date("2026-11-23T09:00:00Z");
  /** No server takes mail: only a demo school's is caught. */
  mail: MailSettings = NO_MAIL;
  /** Of the server that answers. */
  readonly source: DataSource;
  /** For work that no person waits for: what the worker does. */
  readonly workSource: DataSource;
  readonly #schema: GraphQLSchema;
  readonly #drop: () => Promise<void>;
  #counted: string[] | null = null;

  constructor({ dataSource, workSource, drop }: FreshDatabase, schema: GraphQLSchema) {
    this.source = dataSource;
    this.workSource = workSource;
    this.#schema = schema;
    this.#drop = drop;
  }

  /** A school with the running school year and the one before. */
  async school(options: SchoolGiven = {}): Promise<WorldSchool> {
    const id = randomUUID();
    const units = unitsOf(this.source, id);
    const school = new WorldSchool(id, (text, values) => units.write((db) => rows(db, text, values)));
    await school.open(options);
    return school;
  }

  /** As the person would ask from the dashboard; null is a stranger. */
  async ask(who: Person | Promise<Person> | null, document: string, variables: object = {}): Promise<Answer> {
    const after: (() => Promise<void>)[] = [];
    const context = await this.#contextOf(await who, after);
    const stop = this.#count();
    const { data, errors = [] } = await graphql({
      schema: this.#schema,
      source: document,
      variableValues: { ...variables },
      contextValue: context,
    });
    for (const work of after) await work();
    stop();
    return { data, codes: errors.map(({ extensions, message }) => String(extensions["code"] ?? message)) };
  }

  /** What the database was asked while documents ran, without the session look-up and the unit of work's own words. */
  async statements(work: () => Promise<unknown>): Promise<string[]> {
    this.#counted = [];
    await work();
    const counted = this.#counted.filter((text) => !/^(start transaction|commit|rollback)/i.test(text));
    this.#counted = null;
    return counted;
  }

  close(): Promise<void> {
    return this.#drop();
  }

  async #contextOf(person: Person | null, after: (() => Promise<void>)[]): Promise<Context> {
    const doors = unitsOf(this.source, null);
    const token = person ? await doors.write((db) => openSession(db, person, this.now)) : null;
    const found = token ? await doors.write((db) => findViewer(db, token, this.now)) : null;
    const viewer = found?.viewer ?? null;
    const units = unitsOf(this.source, viewer?.schoolId ?? null);
    return {
      viewer,
      units,
      unitsOfAcademy: (academy) => unitsOfAcademy(this.source, academy),
      load: loadsOf(units, viewer, this.now),
      now: this.now,
      language: "fr",
      mail: this.mail,
      appUrl: "https://jalon.example",
      renew: () => undefined,
      door: {
        units: doors,
        unitsOf: (schoolId) => unitsOf(this.source, schoolId),
        token,
        session: found?.session ?? null,
        place: { browser: null, system: null },
        network: "127.0.0",
        device: null,
        open: () => undefined,
        keepDevice: () => undefined,
        close: () => undefined,
        after: (work) => void after.push(work),
      },
    };
  }

  #count(): () => void {
    const counted = this.#counted;
    if (!counted) return () => undefined;
    const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
    const { query } = client;
    client.query = function (this: unknown, ...args: unknown[]) {
      const [first] = args;
      counted.push(typeof first === "string" ? first : (first as { text: string }).text);
      return query.apply(this, args);
    };
    return () => {
      client.query = query;
    };
  }
}

export async function makeWorld(): Promise<World> {
  return new World(await freshDatabase(), await makeSchema());
}
