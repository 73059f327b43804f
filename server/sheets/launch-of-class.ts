import type { ClassBoard } from "../boards/class-board.type.ts";
import type { LaunchPage } from "./draw-launch-sheet.ts";

/** Some students have an objective of their own: the day is that of a student who has the class's. */
export function launchOfClass(
  { schoolClass, campaigns, objective, rows }: ClassBoard,
  campaignId: string | null,
): Pick<LaunchPage, "className" | "campaigns" | "objective" | "dueOn"> {
  const wanted = campaigns.filter(({ id }) => campaignId === null || id === campaignId);
  const likeTheClass = rows.find(({ yearProgress }) => yearProgress.objective === objective);
  return {
    className: schoolClass.name,
    campaigns: wanted.flatMap(({ name, code }) => (code ? [{ name, code }] : [])).reverse(),
    objective,
    dueOn: likeTheClass?.yearProgress.dueOn ?? null,
  };
}
