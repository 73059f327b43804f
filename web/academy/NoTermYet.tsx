import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import "../ui/Card.css";

/** Nothing is published yet, or nobody has said which academy the account is of. */
export function NoTermYet({ why }: { why: "none" | "noTerm" }): ReactNode {
  return (
    <div className="card">
      <EmptyState title={<Text id={`academy.${why}.title`} />}>
        <Text id={`academy.${why}.text`} />
      </EmptyState>
    </div>
  );
}
