const KEPT_FOR_MS = 60_000;

/** Gives a text made in the page to the person, as a file; it never leaves the device for that. */
export function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}

/** « suivi-3eB-2026-11-22.csv »: letters and digits of the class only, so that any system takes it. */
export function csvFileName(subject: string, className: string, day: string): string {
  return `${subject}-${className.replace(/[^\p{L}\p{N}]/gu, "")}-${day}.csv`;
}
