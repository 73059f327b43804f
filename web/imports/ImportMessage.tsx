import type { ReactNode } from "react";
import { messageOfCode } from "../app/refusals.ts";
import { Text } from "../app/Text.tsx";

/** What the server says of a file or of a line: our sentence for its code, else its own. */
export function ImportMessage({ code, message }: { code: string; message: string }): ReactNode {
  const id = messageOfCode("problem", code);
  return id ? <Text id={id} /> : message;
}
