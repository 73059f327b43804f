import { shownOf } from "./disclosure.rules.ts";

/** The figures of one school, each a count of its students. */
export interface SchoolCounts {
  uai: string;
  name: string;
  studentCount: number;
  startedCount: number;
  certifiableCount: number;
  objectiveReachedCount: number;
}

const FIGURES = ["startedCount", "certifiableCount", "objectiveReachedCount"] as const;
type Figure = (typeof FIGURES)[number];

/** Null: hidden. */
export type PublishedCounts = Pick<SchoolCounts, "studentCount"> & Record<Figure, number | null>;

export interface PublishedSchool extends PublishedCounts {
  uai: string;
  name: string;
}

/** Each figure is a publication of its own: what is hidden of one says nothing of another. How many students a school has is no secret. */
export function publishedCounts(schools: readonly SchoolCounts[]): {
  total: PublishedCounts;
  schools: PublishedSchool[];
} {
  const shown = new Map(
    FIGURES.map((figure) => [
      figure,
      shownOf(schools.map((school) => ({ count: school[figure], of: school.studentCount }))),
    ]),
  );
  const figures = (valueOf: (figure: Figure) => number | null): Record<Figure, number | null> => ({
    startedCount: valueOf("startedCount"),
    certifiableCount: valueOf("certifiableCount"),
    objectiveReachedCount: valueOf("objectiveReachedCount"),
  });
  return {
    total: {
      studentCount: schools.reduce((sum, { studentCount }) => sum + studentCount, 0),
      ...figures((figure) => shown.get(figure)!.total),
    },
    schools: schools.map(({ uai, name, studentCount }, index) => ({
      ...{ uai, name, studentCount },
      ...figures((figure) => shown.get(figure)!.counts[index]!),
    })),
  };
}
