import { MatchDecision } from "../imports/name-match.type.ts";
import type { MatchCandidate } from "../imports/name-match.type.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { ExportRequest } from "./export.entity.ts";
import { nameColumns, sayIn } from "./export-table.ts";
import type { Column } from "./export-table.ts";
import type { TypedName } from "./list-typed-names.ts";

/** What the student typed, and in which year. */
export function typedColumns(request: ExportRequest): Column<TypedName>[] {
  const say = sayIn(request);
  const typed: Column<TypedName>[] = [
    { head: say("head.typedLastName"), cell: ({ match }) => match.lastName },
    { head: say("head.typedFirstName"), cell: ({ match }) => match.firstName },
  ];
  return [
    ...(request.namesHidden ? nameColumns<TypedName>(say, request, ({ match }) => match) : typed),
    { head: say("head.typedClass"), cell: ({ match }) => match.className },
    { head: say("head.schoolYear"), cell: ({ schoolYear }) => schoolYear },
  ];
}

/** How many lines wait for the answer. */
export function lineCountColumn(request: ExportRequest): Column<TypedName> {
  return { head: sayIn(request)("head.nameLines"), cell: ({ lineCount }) => lineCount };
}

/** From where the name came. */
export function originColumns(request: ExportRequest): Column<TypedName>[] {
  const say = sayIn(request);
  return [
    { head: say("head.campaigns"), cell: ({ origins }) => origins.campaigns.join(", ") || null },
    { head: say("head.files"), cell: ({ origins }) => origins.files.join(", ") || null },
  ];
}

/** Who it may be, most likely first. */
export function candidateColumns(request: ExportRequest): Column<TypedName>[] {
  const say = sayIn(request);
  const ofWaiting = <Value>(match: TypedName["match"], value: Value): Value | typeof NOTHING =>
    match.decision === MatchDecision.PENDING ? value : NOTHING;
  const count: Column<TypedName> = {
    head: say("head.candidateCount"),
    cell: ({ match, candidates }) => ofWaiting(match, candidates.length),
  };
  const who: Column<TypedName> = {
    head: say("head.candidates"),
    cell: ({ candidates }) => candidates.map(candidateWords).join(" · ") || NOTHING,
  };
  return request.namesHidden ? [count] : [count, who];
}

function candidateWords({ student, classNames }: MatchCandidate): string {
  const name = `${student.lastName} ${student.firstName}`;
  return classNames.length > 0 ? `${name} (${classNames.join(", ")})` : name;
}

/** What was answered, by whom and when. */
export function answerColumns(request: ExportRequest): Column<TypedName>[] {
  const say = sayIn(request);
  const student: Column<TypedName>[] = [
    { head: say("head.answeredLastName"), cell: ({ student: one }) => one?.lastName ?? NOTHING },
    { head: say("head.answeredFirstName"), cell: ({ student: one }) => one?.firstName ?? NOTHING },
  ];
  return [
    { head: say("head.answer"), cell: ({ match }) => say(`answer.${match.decision}`) },
    ...(request.namesHidden ? [] : student),
    { head: say("head.by"), cell: ({ match, by }) => (match.decision === MatchDecision.PENDING ? NOTHING : by) },
    {
      head: say("head.answeredAt"),
      cell: ({ match }) => (match.decision === MatchDecision.PENDING ? NOTHING : match.decidedAt),
    },
  ];
}
