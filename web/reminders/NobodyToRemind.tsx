import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Target } from "./useDraft.ts";
import "../ui/Card.css";

/** Nobody of the class needs support: that is good news, and there is a way on. */
export function NobodyToRemind({ head, target }: { head: ReactNode; target: Target }): ReactNode {
  const classId = target.classIds?.[0];
  return (
    <>
      {head}
      <div className="card">
        <EmptyState
          title={<Text id="remind.nobody.title" />}
          action={
            <ButtonLink kind="primary" to={classId ? `/classes/${classId}` : "/classes"}>
              <Text id="remind.nobody.action" />
            </ButtonLink>
          }
        >
          <Text id="remind.nobody.text" />
        </EmptyState>
      </div>
    </>
  );
}
