import { useText, type MessageId } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";

/** Copies a text and says so; true when it was copied. */
export function useCopy(): (words: string, done: MessageId) => Promise<boolean> {
  const text = useText();
  const announce = useAnnounce();
  return async (words, done) => {
    const copied = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    );
    announce(text(copied ? done : "remind.ent.notCopied"), { shown: true });
    return copied;
  };
}
