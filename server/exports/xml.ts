import { plainText } from "../shared/cell.rules.ts";

/** Letters that XML cannot hold: control characters, halves of pairs, two that are none. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text for an element or an attribute. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replace(IMPOSSIBLE, "")
    .replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}
