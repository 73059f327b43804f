import { findCycle, importsIn, readSources, type Import, type Source } from "./support/sources.ts";

/** A feature imports the features its foreign keys point at, and no other. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schools: [],
  competences: [],
  campaigns: ["schools", "competences"],
  participations: ["campaigns", "schools", "competences"],
  profiles: ["participations", "campaigns", "schools", "competences"],
  "follow-up": ["schools"],
  progress: ["profiles", "participations", "campaigns", "schools", "competences"],
  reminders: ["progress", "profiles", "participations", "campaigns", "schools", "competences"],
  mails: ["reminders", "progress", "profiles", "participations", "campaigns", "schools", "competences"],
  // A list of staff is read as a list of students is.
  staff: ["imports", "mails", "schools"],
  // Boards show the typed names that still wait, and those are the imports'.
  boards: [
    "imports",
    "follow-up",
    "mails",
    "reminders",
    "progress",
    "profiles",
    "participations",
    "campaigns",
    "schools",
    "competences",
  ],
  imports: ["reminders", "progress", "profiles", "participations", "campaigns", "schools", "competences"],
  // The academy's figures are the boards' as of the end of a term.
  academy: ["boards", "schools"],
  // Sheets draw what boards show.
  sheets: ["boards", "reminders", "progress", "profiles", "participations", "campaigns", "schools", "competences"],
  exports: [
    "academy",
    "sheets",
    "staff",
    "imports",
    "boards",
    "follow-up",
    "mails",
    "reminders",
    "progress",
    "profiles",
    "participations",
    "campaigns",
    "schools",
    "competences",
  ],
};

/** Downwards only. */
const FLOORS = ["resolver", "verb", "store", "entity"];

const server = readSources("server");
const web = readSources("web");

const featureOf = (path: string): string | undefined => {
  const [room, folder = ""] = path.split("/");
  return room === "server" && folder in MAY_IMPORT ? folder : undefined;
};
/** A verb has no ending, and changes something: it uses a store. */
const verbs = new Set(
  server
    .filter(
      ({ path, imports }) =>
        /\/[a-z-]+\.ts$/.test(path) &&
        imports.some(({ target, typeOnly }) => !typeOnly && target.endsWith(".store.ts")),
    )
    .map(({ path }) => path),
);
const floorOf = (path: string): number =>
  FLOORS.indexOf(verbs.has(path) ? "verb" : (/\.([a-z]+)\.tsx?$/.exec(path)?.[1] ?? ""));

/** "file → target" for each import that the rule forbids. */
function breaches(sources: Source[], forbidden: (source: Source, target: Import) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((target) => forbidden(source, target)).map(({ target }) => `${source.path} → ${target}`),
  );
}

describe("the house", () => {
  it.each(Object.keys(MAY_IMPORT))("%s imports along its foreign keys only", (feature) => {
    const rooms = server.filter(({ path }) => featureOf(path) === feature);
    expect(
      breaches(rooms, (_source, { target }) => {
        const other = featureOf(target);
        return other !== undefined && other !== feature && !MAY_IMPORT[feature]!.includes(other);
      }),
    ).toEqual([]);
  });

  it("shared/ and database/ know no feature, the demo school excepted", () => {
    const ground = server.filter(
      ({ path }) => /^server\/(shared|database)\//.test(path) && !path.startsWith("server/database/demo/"),
    );
    expect(breaches(ground, (_source, { target }) => featureOf(target) !== undefined)).toEqual([]);
  });

  it("no file imports itself through others", () => {
    expect(findCycle(server)).toBeNull();
    expect(findCycle(web)).toBeNull();
  });

  it("typeorm is imported by entities, stores, database/ and shared/ only", () => {
    const others = server.filter(({ path }) => !/\.(entity|store)\.ts$|^server\/(database|shared)\//.test(path));
    expect(
      breaches(
        others,
        ({ path }, { target, typeOnly }) => target === "typeorm" && !(typeOnly && handsTheSourceOn(path)),
      ),
    ).toEqual([]);
  });

  it("rules import rules only", () => {
    const rules = server.filter(({ path }) => path.endsWith(".rules.ts"));
    expect(rules.length).toBeGreaterThan(0);
    expect(breaches(rules, (_source, { target }) => !target.endsWith(".rules.ts"))).toEqual([]);
  });

  it("inside a feature imports go down: resolver, verb, store, entity", () => {
    const upwards = breaches(server, ({ path }, { target, typeOnly }) => {
      if (typeOnly || !featureOf(path) || featureOf(target) !== featureOf(path)) return false;
      return floorOf(path) > floorOf(target) && floorOf(target) !== -1;
    });
    expect(upwards).toEqual([]);
  });

  it("the dashboard and the server share schema.graphql and nothing else", () => {
    expect(breaches(web, (_source, { target }) => /^server\/|^out\//.test(target))).toEqual([]);
    expect(breaches(server, (_source, { target }) => /^web\//.test(target))).toEqual([]);
  });

  it("web/ui and web/charts know no feature and no Apollo", () => {
    const bricks = web.filter(({ path }) => /^web\/(ui|charts)\//.test(path));
    expect(
      breaches(
        bricks,
        (_source, { target }) => target.startsWith("@apollo/") || /^web\/(?!ui\/|charts\/|app\/)/.test(target),
      ),
    ).toEqual([]);
  });

  it("no room is named utils, helpers, common, types or index", () => {
    const names = [...server, ...web, ...readSources("test")].filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|types|index)(\/|\.tsx?$)/.test(path),
    );
    expect(names.map(({ path }) => path)).toEqual([]);
  });

  it("every import of a file of ours says its whole name", () => {
    expect(
      breaches(
        [...server, ...web],
        (_source, { target }) => /^(server|web)\//.test(target) && !/\.[a-z]+$/.test(target),
      ),
    ).toEqual([]);
  });
});

/** The files that carry the data source from main to the units of work, and do nothing with it. */
function handsTheSourceOn(path: string): boolean {
  return !featureOf(path);
}

describe("the reader of imports", () => {
  it("tells values from types, over several lines and in calls", () => {
    const text = `import type { A } from "./a.ts";\nimport { type B, type C } from "../b.ts";\nimport {\n  d,\n  type E,\n} from "pg";\nimport "./f.css";\nconst g = await import("./g.ts");\nexport { h } from "./h.ts";\n`;
    expect(importsIn(text, "server/schools/x.ts")).toEqual([
      { target: "server/schools/a.ts", typeOnly: true },
      { target: "server/b.ts", typeOnly: true },
      { target: "pg", typeOnly: false },
      { target: "server/schools/f.css", typeOnly: false },
      { target: "server/schools/h.ts", typeOnly: false },
      { target: "server/schools/g.ts", typeOnly: false },
    ]);
  });

  it("finds a cycle and names its files", () => {
    const file = (path: string, ...targets: string[]): Source => ({
      path,
      imports: targets.map((target) => ({ target, typeOnly: false })),
    });
    expect(findCycle([file("a", "b"), file("b", "c"), file("c", "b")])).toEqual(["b", "c", "b"]);
    expect(findCycle([file("a", "b", "c"), file("b", "c"), file("c")])).toBeNull();
  });
});
