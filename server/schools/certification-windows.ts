import type { CertificationLevelName, WindowDays } from "./certification-window.rules.ts";

export interface PublishedWindow extends WindowDays {
  level: CertificationLevelName;
  /** Where the days were read. */
  source: string;
}

/** The windows that are known; a year or a level that is missing was published nowhere that we read, and the school types its days. */
export const PUBLISHED_WINDOWS: readonly PublishedWindow[] = [
  {
    level: "LYCEE",
    opensOn: "2021-01-11",
    closesOn: "2021-05-20",
    source: "courrier de la DGESCO du 10 décembre 2020",
  },
  { level: "LYCEE", opensOn: "2021-11-29", closesOn: "2022-04-07", source: "académie de Nancy-Metz" },
  { level: "COLLEGE", opensOn: "2022-03-07", closesOn: "2022-05-27", source: "académie de Nancy-Metz" },
  {
    level: "COLLEGE",
    opensOn: "2024-03-04",
    closesOn: "2024-06-14",
    source: "un collège de l’académie de Montpellier",
  },
  { level: "COLLEGE", opensOn: "2025-03-17", closesOn: "2025-06-13", source: "un collège de l’académie de Lille" },
  { level: "LYCEE", opensOn: "2025-11-03", closesOn: "2026-03-06", source: "DANE de l’académie de Lille" },
  { level: "COLLEGE", opensOn: "2026-03-16", closesOn: "2026-06-13", source: "DANE de l’académie de Lille" },
];
