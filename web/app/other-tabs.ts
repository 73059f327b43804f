const NAME = "jalon-session";

/** One for the page: a channel does not hear itself. Nothing but that something happened is ever said in it. */
let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel | null {
  // Where there is none, other tabs learn it from their next request.
  if (typeof BroadcastChannel === "undefined") return null;
  return (channel ??= new BroadcastChannel(NAME));
}

/** Somebody signed in or out in this tab: the browser's other tabs are told, and find out from the server who is there now. */
export function tellOtherTabs(): void {
  open()?.postMessage(null);
}

/** Calls when another tab told; until the answer is called. */
export function watchOtherTabs(onTold: () => void): () => void {
  const heard = open();
  heard?.addEventListener("message", onTold);
  return () => heard?.removeEventListener("message", onTold);
}
