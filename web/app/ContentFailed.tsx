import type { ReactNode } from "react";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { PageHead } from "./PageHead.tsx";
import { RefusalText } from "./RefusalText.tsx";
import type { Refusal } from "./refusals.ts";
import { Text, useText } from "./Text.tsx";

/** What happened instead of the screen, and what to do. What does not exist cannot be tried again. */
export function ContentFailed({ code, params = {} }: Pick<Refusal, "code"> & Partial<Refusal>): ReactNode {
  const text = useText();
  const absent = code === "NOT_FOUND" || code === "FORBIDDEN";
  return (
    <>
      <PageHead
        title={text(absent ? "notFound.title" : "error.title")}
        lede={<RefusalText refusal={{ code, params }} />}
      />
      <p>
        {absent ? (
          <ButtonLink kind="primary" to="/">
            <Text id="notFound.home" />
          </ButtonLink>
        ) : (
          <Button kind="primary" onClick={() => location.reload()}>
            <Text id="error.reload" />
          </Button>
        )}
      </p>
    </>
  );
}
