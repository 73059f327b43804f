import { useEffect, useRef } from "react";
import { useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import type { ImportStatus } from "../graph/graphql.ts";
import { isMoving, stateInWords } from "./import-state.ts";

/** Says each file's end as it comes, not each step of the way. */
export function useSayWhenFinished(files: readonly { id: string; fileName: string; status: ImportStatus }[]): void {
  const text = useText();
  const announce = useAnnounce();
  const moving = useRef(new Set<string>());

  useEffect(() => {
    const finished = files.filter((file) => !isMoving(file) && moving.current.has(file.id));
    moving.current = new Set(files.filter(isMoving).map(({ id }) => id));
    if (finished.length === 0) return;
    announce(
      finished
        .map(({ fileName, status }) =>
          text("imports.list.finished", { fileName, state: text(stateInWords(status, null).words) }),
        )
        .join(". "),
    );
  });
}
