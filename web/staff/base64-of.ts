/** What the server takes of a list of staff: some hundred people are 30 kB. */
export const MOST_BYTES = 60_000;

export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
