import type { ReactNode } from "react";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";

/** Nothing to decide: what became of the names, and what to do next. */
export function NoNameLeft({ onTakeBack }: { onTakeBack: (() => void) | null }): ReactNode {
  const { role } = usePerson();
  return (
    <div className="card">
      <EmptyState
        title={<Text id="names.title" values={{ count: 0 }} />}
        action={
          <p className="name-actions">
            <ButtonLink to="/classes">
              <Text id="names.toClasses" />
            </ButtonLink>
            {onTakeBack && (
              <Button kind="quiet" icon="undo" onClick={onTakeBack}>
                <Text id="names.takeBack" />
              </Button>
            )}
          </p>
        }
      >
        <Text id={role === "TEACHER" ? "names.none.teacher" : "names.none"} />
      </EmptyState>
    </div>
  );
}
