import { hasSentence, sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";

type Params = Record<string, string | number>;

/** What happened to a file, or what is asked, in one sentence that says what to do. */
export function importSentence(language: Language, code: string, params: Params): string {
  return spoken(language, `import.${code}`, params) ?? sentence(language, "import.OTHER", {});
}

/** Why a line was not taken as it is. */
export function problemSentence(language: Language, code: string, params: Params): string {
  return spoken(language, `import.line.${code}`, params) ?? sentence(language, "import.line.OTHER", {});
}

function spoken(language: Language, id: string, params: Params): string | null {
  return hasSentence(id) ? sentence(language, id, params) : null;
}
