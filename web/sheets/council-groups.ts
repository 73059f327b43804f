import type { CouncilTable_SchoolClassFragment } from "../graph/graphql.ts";

export type CouncilLineData = CouncilTable_SchoolClassFragment["councilSheet"]["lines"][number];
export type CouncilGroupName = CouncilLineData["group"];

export interface NamedLine {
  line: CouncilLineData;
  name: string;
}

/** The lines come in the order of their groups; `hiddenName` stands for a name, by the line's number, where names are hidden. */
export function inCouncilGroups(
  lines: readonly CouncilLineData[],
  hiddenName: (number: number) => string | null,
): { group: CouncilGroupName; members: NamedLine[] }[] {
  const named = lines.map((line, index) => {
    const { lastName, firstName } = line.row.student;
    return { line, name: hiddenName(index + 1) ?? `${lastName} ${firstName}` };
  });
  return [...new Set(lines.map(({ group }) => group))].map((group) => ({
    group,
    members: named.filter(({ line }) => line.group === group),
  }));
}
