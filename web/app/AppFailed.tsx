import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RefusalText } from "./RefusalText.tsx";
import type { Refusal } from "./refusals.ts";
import { Text, useText } from "./Text.tsx";
import "../ui/VisuallyHidden.css";

/** Shown alone on the page: nothing else can be. */
export function AppFailed({ refusal }: { refusal: Refusal }): ReactNode {
  const text = useText();
  return (
    <main>
      <h1 className="visually-hidden">Jalon</h1>
      <EmptyState
        title={text("error.title")}
        action={
          <Button kind="primary" onClick={() => location.reload()}>
            <Text id="error.reload" />
          </Button>
        }
      >
        <RefusalText refusal={refusal} />
      </EmptyState>
    </main>
  );
}
