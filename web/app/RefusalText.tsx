import type { ReactNode } from "react";
import { refusalMessage, type Refusal } from "./refusals.ts";
import { Text } from "./Text.tsx";

/** In the messages, « none » stands for what the server did not say. */
const NOT_SAID = { fileName: "none" };

/** Why, and what to do about it. */
export function RefusalText({ refusal: { code, params } }: { refusal: Refusal }): ReactNode {
  return <Text id={refusalMessage(code)} values={{ ...NOT_SAID, ...params }} />;
}
