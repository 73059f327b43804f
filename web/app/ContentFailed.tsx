import type { ReactNode } from "react";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { PageHead } from "./PageHead.tsx";
import { RefusalText } from "./RefusalText.tsx";
import type { Refusal } from "./refusals.ts";
import { Text, useText, type MessageId } from "./Text.tsx";

const TITLES: Partial<Record<string, MessageId>> = { NOT_FOUND: "notFound.title", FORBIDDEN: "forbidden.title" };

/** What happened instead of the screen, and what to do, in `words` where the refusal’s own are not the right ones. What does not exist cannot be tried again. */
export function ContentFailed({
  code,
  params = {},
  words,
}: Pick<Refusal, "code"> & Partial<Refusal> & { words?: MessageId }): ReactNode {
  const text = useText();
  return (
    <>
      <PageHead
        title={text(TITLES[code] ?? "error.title")}
        lede={words ? <Text id={words} /> : <RefusalText refusal={{ code, params }} />}
      />
      <p>
        {code in TITLES ? (
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
