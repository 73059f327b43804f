import { useText } from "../app/Text.tsx";
import { useAnnounce } from "./Announcer.tsx";
import { tableHtml, tableTabs, type CopiedTable } from "./copied-table.ts";

/** Browsers give no clipboard to a page that is not served over TLS or by the machine itself. */
export function canCopy(): boolean {
  return "clipboard" in navigator;
}

/** Puts a table on the clipboard, as a table and as text, and says so. */
export function useCopyTable(): (table: () => CopiedTable) => void {
  const text = useText();
  const announce = useAnnounce();
  return (table) => {
    const copied = table();
    write(copied).then(
      () => announce(text("copy.done", { count: copied.lines.length }), { shown: true }),
      () => announce(text("copy.failed"), { shown: true }),
    );
  };
}

async function write(table: CopiedTable): Promise<void> {
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(tableTabs(table));
  const both = { "text/html": tableHtml(table), "text/plain": tableTabs(table) };
  const blobs = Object.entries(both).map(([type, content]) => [type, new Blob([content], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
}
