import type { Say } from "./export-table.ts";

export function gradeWords(say: Say, gradeLevel: string | null): string {
  return say(gradeLevel ? `grade.${gradeLevel}` : "word.noGrade");
}
