import { availableParallelism } from "node:os";

/** Packages that are published as ES modules only: jest runs CommonJS, so they are compiled as our own files are. */
const MODULES_ONLY = ["react-intl", "intl-messageformat", "@formatjs/[^/]+", "use-intl", "graphql-scalars"];

const transformIgnorePatterns = [`/node_modules/(?!(${MODULES_ONLY.join("|")})/)`];

const transform = { "^.+\\.(ts|tsx|js|mjs)$": "@swc/jest" };

/** One embedded PostgreSQL for the whole run; test/support/cluster.ts gives each test file its own database on it. */
const withDatabase = {
  globalSetup: "<rootDir>/test/support/cluster-setup.ts",
  globalTeardown: "<rootDir>/test/support/cluster-teardown.ts",
};

/** @type {import("jest").Config} */
export default {
  projects: [
    {
      displayName: "server",
      testEnvironment: "node",
      testMatch: [
        "<rootDir>/test/*.test.ts",
        "<rootDir>/test/{rules,imports,graph,access,database,exports,messages}/**/*.test.ts",
      ],
      setupFiles: ["reflect-metadata"],
      transform,
      transformIgnorePatterns,
      ...withDatabase,
    },
    {
      displayName: "web",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/web/**/*.test.{ts,tsx}"],
      setupFiles: ["<rootDir>/test/support/browser-gaps.ts"],
      transform,
      transformIgnorePatterns,
      moduleNameMapper: { "\\.(css|svg|woff2?)$": "<rootDir>/test/support/empty-asset.ts" },
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      setupFiles: ["reflect-metadata"],
      transform,
      transformIgnorePatterns,
      ...withDatabase,
    },
  ],
  // One for each core, where jest leaves one out: a test waits for PostgreSQL, a server or a browser half of its time. Each has
  // connections to the one PostgreSQL, which takes a hundred.
  maxWorkers: Math.min(availableParallelism(), 4),
  // Generous, for a machine that does much else: nothing waits longer than it needs.
  testTimeout: 120_000,
};
