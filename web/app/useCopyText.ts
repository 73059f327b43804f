import { useText } from "./Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";

/** Puts a text on the clipboard and says that it is there. Browsers give none to a page that is not served over TLS or by the machine itself. */
export function useCopyText(): { copy: (words: string, done: string) => void; possible: boolean } {
  const text = useText();
  const announce = useAnnounce();
  const copy = (words: string, done: string): void => {
    navigator.clipboard.writeText(words).then(
      () => announce(done, { shown: true }),
      () => announce(text("copy.failed"), { shown: true }),
    );
  };
  return { copy, possible: "clipboard" in navigator };
}
