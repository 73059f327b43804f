import type { DemoCampaign } from "./demo-campaigns.ts";
import type { DemoAttempt } from "./demo-results.ts";

/** Classes of the people whom the demo shows, and how many names wait in each. */
const WAITING = { "3B": 3, "5C": 3, "4A": 2 };
/** A campaign of which fewer are known is too young to show anything. */
const ENOUGH = 12;

/** Which mistake (its number) a student makes in a campaign: "key number". In the newest campaign of each of the classes. */
export function mistakesIn(
  campaigns: readonly DemoCampaign[],
  attemptsIn: (campaign: DemoCampaign) => readonly DemoAttempt[],
  now: string,
): Map<string, number> {
  const mistakes = new Map<string, number>();
  for (const [className, count] of Object.entries(WAITING)) {
    const ofGrade = campaigns
      .filter(({ grade }) => grade === className[0])
      .sort((a, b) => b.opensOn.localeCompare(a.opensOn));
    for (const campaign of ofGrade) {
      const begun = attemptsIn(campaign).filter(
        ({ student, startedAt }) => startedAt < now && student.classes.get(campaign.year.startYear) === className,
      );
      if (begun.length < ENOUGH) continue;
      const typists = [...new Set(begun.map(({ student }) => student))]
        .filter((_, index) => index % 4 === 2)
        .slice(0, count);
      for (const student of typists) mistakes.set(mistakeKey(campaign, student), mistakes.size);
      break;
    }
  }
  return mistakes;
}

export function mistakeKey({ year, key }: DemoCampaign, { number }: { number: number }): string {
  return `${year.startYear} ${key} ${number}`;
}
