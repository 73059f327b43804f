import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

export function NoReminder({ narrowed }: { narrowed: boolean }): ReactNode {
  if (narrowed) {
    return (
      <p className="card-body">
        <Text id="reminders.none.narrowed" />
      </p>
    );
  }
  return (
    <EmptyState
      title={<Text id="reminders.none.title" />}
      action={
        <ButtonLink to="/relances/nouvelle">
          <Text id="reminders.none.action" />
        </ButtonLink>
      }
    >
      <Text id="reminders.none.text" />
    </EmptyState>
  );
}
