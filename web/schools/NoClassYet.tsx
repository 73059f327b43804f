import type { ReactNode } from "react";
import type { Person } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import "../ui/Card.css";

/** What to do next depends on who can do it. */
export function NoClassYet({ role }: { role: Person["role"] }): ReactNode {
  if (role === "TEACHER") {
    return (
      <EmptyState title={<Text id="home.noClass.teacher.title" />}>
        <Text id="home.noClass.teacher.text" />
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={<Text id="home.noClass.school.title" />}
      action={
        <ButtonLink kind="primary" icon="upload" to="/imports">
          <Text id="home.noClass.school.action" />
        </ButtonLink>
      }
    >
      <Text id="home.noClass.school.text" />
    </EmptyState>
  );
}
