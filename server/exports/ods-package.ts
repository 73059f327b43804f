import type { Sheet } from "./sheet.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";
import type { ZipEntry } from "./zip.ts";

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

export const ODS_NAMESPACES = [
  `xmlns:office="${OASIS}:office:1.0"`,
  `xmlns:table="${OASIS}:table:1.0"`,
  `xmlns:text="${OASIS}:text:1.0"`,
  `xmlns:style="${OASIS}:style:1.0"`,
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  `xmlns:meta="${OASIS}:meta:1.0"`,
  `xmlns:config="${OASIS}:config:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
].join(" ");

/** Everything of an ODS but its content. */
export function packageOfOds(sheet: Sheet): ZipEntry[] {
  const entries: [string, string][] = [
    ["META-INF/manifest.xml", MANIFEST],
    ["meta.xml", metaOf(sheet)],
    ["styles.xml", STYLES],
    ["settings.xml", settingsOf(sheet)],
  ];
  return entries.map(([name, content]) => ({ name, content: XML_HEAD + content }));
}

const MANIFEST =
  `<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3">` +
  '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>' +
  ["content.xml", "meta.xml", "styles.xml", "settings.xml"]
    .map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`)
    .join("") +
  "</manifest:manifest>";

function metaOf({ title, language, at }: Sheet): string {
  return (
    `<office:document-meta ${ODS_NAMESPACES} office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:language>${language}</dc:language><dc:date>${at.toISOString().slice(0, 19)}</dc:date></office:meta></office:document-meta>`
  );
}

/** A4, lying. */
const STYLES =
  `<office:document-styles ${ODS_NAMESPACES} office:version="1.3"><office:automatic-styles><style:page-layout style:name="page">` +
  '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm" ' +
  'style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles>' +
  '<style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>';

/** The head stays in sight: the sheet is split below its first line, for good. */
function settingsOf({ names: [data] }: Sheet): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const split = [
    item("VerticalSplitMode", "short", 2),
    item("VerticalSplitPosition", "int", 1),
    item("ActiveSplitRange", "short", 2),
    item("PositionBottom", "int", 1),
  ].join("");
  return (
    `<office:document-settings ${ODS_NAMESPACES} office:version="1.3"><office:settings>` +
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">' +
    `<config:config-item-map-entry>${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">` +
    `<config:config-item-map-entry config:name="${escapeXml(data)}">${split}</config:config-item-map-entry></config:config-item-map-named>` +
    `${item("ActiveTable", "string", escapeXml(data))}</config:config-item-map-entry></config:config-item-map-indexed>` +
    "</config:config-item-set></office:settings></office:document-settings>"
  );
}
