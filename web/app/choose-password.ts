import { REQUESTED_WITH } from "./graph-client.ts";

const TOO_MANY_REQUESTS = 429;

/** Turns a single-use link into a password and an open session. Null: done; else the code of the refusal. */
export async function choosePassword(token: string, password: string): Promise<string | null> {
  try {
    const answer = await fetch("/welcome", {
      method: "POST",
      headers: { ...REQUESTED_WITH, "content-type": "application/json" },
      body: JSON.stringify({ token, password }),
    });
    if (answer.ok) return null;
    if (answer.status === TOO_MANY_REQUESTS) return "TOO_MANY_REQUESTS";
    return ((await answer.json()) as { error: { code: string } }).error.code;
  } catch (error) {
    return error instanceof TypeError ? "UNREACHABLE" : "UNEXPECTED";
  }
}
