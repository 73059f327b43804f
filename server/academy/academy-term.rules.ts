/** How long the schools whose term is over wait for the last one: a day typed wrongly in one school holds nobody up for a year. */
export const DAYS_OF_WAITING = 45;
/** A term that was over longer ago is not published any more: lists of past years that come in late open no past. */
export const DAYS_TO_PUBLISH = 100;

/** A term of one school of an academy. */
export interface SchoolTerm {
  schoolId: string;
  uai: string;
  name: string;
  schoolYearId: string;
  /** 2026-2027 */
  yearName: string;
  kind: "TRIMESTER" | "SEMESTER";
  number: number;
  /** YYYY-MM-DD */
  endsOn: string;
  /** Since its last day, on the school's clocks; 0 or less while it runs. */
  daysOver: number;
}

/** The same term of several schools, to be published together. */
export interface DueTerm extends Pick<SchoolTerm, "yearName" | "kind" | "number" | "endsOn"> {
  schools: readonly SchoolTerm[];
}

export function termKey({ yearName, kind, number }: Pick<SchoolTerm, "yearName" | "kind" | "number">): string {
  return `${yearName} ${kind} ${number}`;
}

/**
 * The terms of an academy's schools that can be published: over in all of them, or for so long in one that it waits no more; then
 * the others are not in it. Its last day is that of the school that ended last. Oldest first.
 */
export function dueTerms(terms: readonly SchoolTerm[]): DueTerm[] {
  return [...Map.groupBy(terms, termKey).values()]
    .flatMap((same) => {
      const over = same.filter(({ daysOver }) => daysOver > 0);
      const longest = Math.max(...over.map(({ daysOver }) => daysOver));
      const waits = over.length < same.length && longest <= DAYS_OF_WAITING;
      return over.length === 0 || waits || longest > DAYS_TO_PUBLISH ? [] : [dueTerm(over)];
    })
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn));
}

/** Of one school's terms those that its academy will read, oldest first: those that are over and wait, then the one that runs or comes next. */
export function comingTerms(
  terms: readonly SchoolTerm[],
  published: ReadonlySet<string>,
): (Pick<SchoolTerm, "yearName" | "kind" | "number" | "endsOn"> & { isOver: boolean })[] {
  const open = terms
    .filter((term) => !published.has(termKey(term)) && term.daysOver <= DAYS_TO_PUBLISH)
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn))
    .map((term) => ({ ...term, isOver: term.daysOver > 0 }));
  const next = open.find(({ isOver }) => !isOver);
  return open.filter((term) => term.isOver || term === next);
}

function dueTerm(schools: readonly SchoolTerm[]): DueTerm {
  const last = schools.reduce((latest, one) => (one.endsOn > latest.endsOn ? one : latest));
  const { yearName, kind, number, endsOn } = last;
  return { yearName, kind, number, endsOn, schools };
}
