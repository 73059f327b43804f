/** A stage (palier) of a campaign: by threshold, by level, or "first skill". The zero stage has threshold 0 or level 0. */
export interface Stage<Id = number> {
  id: Id;
  /** Per cent of mastery; null for a first-skill stage, or a level stage not yet converted. */
  threshold: number | null;
  level?: number | null;
  isFirstSkill?: boolean;
}

export interface Stars {
  acquired: number;
  total: number;
}

/** Stars shown by Pix: acquired stages − 1 out of stages − 1, since the zero stage wins none; null without stages: a percentage instead. */
export function stars({ acquiredStages, totalStages }: { acquiredStages: number; totalStages: number }): Stars | null {
  if (totalStages < 2) return null;
  return { acquired: Math.max(0, acquiredStages - 1), total: totalStages - 1 };
}

/** Ids of every stage held, in the order of the stages. What was once acquired is never lost. */
export function acquiredStages<Id>(
  stages: readonly Stage<Id>[],
  { validated, mastery, already }: { validated: number; mastery: number; already: readonly Id[] },
): Id[] {
  return inOrder(stages)
    .filter((stage) => already.includes(stage.id) || isAcquired(stage, validated, mastery))
    .map(({ id }) => id);
}

/** The last stage held, its number, and how many there are; null when none is held. */
export function reachedStage<Id>(
  stages: readonly Stage<Id>[],
  acquired: readonly Id[],
): { id: Id; number: number; total: number } | null {
  const held = inOrder(stages).filter(({ id }) => acquired.includes(id));
  const last = held.at(-1);
  return last === undefined ? null : { id: last.id, number: held.length, total: stages.length };
}

/** Per cent of the campaign's skills whose difficulty is at most each level; null for level 0 and for no level (first skill): not converted. */
export function thresholdsOfLevels(
  levels: readonly (number | null)[],
  skillDifficulties: readonly number[],
): (number | null)[] {
  return levels.map((level) => {
    if (level === null || level === 0) return null;
    return masteryPercent(
      skillDifficulties.filter((difficulty) => difficulty <= level).length,
      skillDifficulties.length,
    );
  });
}

/** Whole per cent, halves up; 0 when the campaign has no skill. */
export function masteryPercent(validated: number, total: number): number {
  return total === 0 ? 0 : Math.round((100 * validated) / total);
}

function isAcquired(stage: Stage<unknown>, validated: number, mastery: number): boolean {
  if (stage.isFirstSkill) return validated >= 1;
  return isZero(stage) || (stage.threshold !== null && stage.threshold <= mastery);
}

function isZero({ threshold, level }: Stage<unknown>): boolean {
  return threshold === 0 || level === 0;
}

/** Zero, first skill, then ascending. */
function inOrder<Id>(stages: readonly Stage<Id>[]): Stage<Id>[] {
  const rank = (stage: Stage<Id>): number => (isZero(stage) ? 0 : stage.isFirstSkill ? 1 : 2);
  const height = ({ threshold, level }: Stage<Id>): number => threshold ?? level ?? 0;
  return [...stages].sort((a, b) => rank(a) - rank(b) || height(a) - height(b));
}
