import type { ReactNode } from "react";
import { useLocation, useSearchParams } from "react-router";
import { ChooseClass } from "./ChooseClass.tsx";
import type { NewReminderState } from "./new-reminder-target.ts";
import { ReminderDraft } from "./ReminderDraft.tsx";
import type { Target } from "./useDraft.ts";

/** Whom to remind: those chosen on the screen before, or those of a class who need it; else a class is asked for. */
export function NewReminderScreen(): ReactNode {
  const location = useLocation();
  const [parameters] = useSearchParams();
  const target = targetOf(location.state as unknown, parameters.get("class"));
  if (!target) return <ChooseClass />;
  return <ReminderDraft key={JSON.stringify(target)} target={target} />;
}

function targetOf(state: unknown, classId: string | null): Target | null {
  const { studentIds } = (state ?? {}) as Partial<NewReminderState>;
  if (studentIds && studentIds.length > 0) return { studentIds: [...studentIds] };
  return classId ? { classIds: [classId] } : null;
}
