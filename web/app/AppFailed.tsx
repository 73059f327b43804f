import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { refusalMessage } from "./refusals.ts";
import { Text, useText } from "./Text.tsx";

/** Shown alone on the page: nothing else can be. */
export function AppFailed({ code }: { code: string }): ReactNode {
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
        <Text id={refusalMessage(code)} />
      </EmptyState>
    </main>
  );
}
