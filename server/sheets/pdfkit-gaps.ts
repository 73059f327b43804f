import PDFDocument from "pdfkit";

/** What pdfkit 0.20 can do and its published types do not say; nothing else casts. */
export type Pdf = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;
export type Drawing = PDFKit.PDFKitReference;

export interface ElementOptions {
  title?: string;
  /** Of a head of a table. */
  scope?: "Row" | "Column";
  columnSpan?: number;
  /** Of a list: what its labels are. */
  listNumbering?: "Decimal" | "Disc";
}

/** A document of PDF/UA: tagged, with its language, its title shown. */
export function openPdf(options: PDFKit.PDFDocumentOptions): Pdf {
  const accessible = { tagged: true, subset: "PDF/UA", pdfVersion: "1.7", displayTitle: true };
  const pdf = new PDFDocument({ ...options, ...(accessible as object) });
  escapeMetadata(pdf);
  return pdf;
}

/** With what is drawn inside where that is known already; else it is filled and ended afterwards. */
export function makeElement(pdf: Pdf, type: string, options: ElementOptions = {}, draw?: () => void): Element {
  const { columnSpan, listNumbering, ...known } = options;
  const element = pdf.struct(type, { ...(known as object) }, draw && [draw]);
  const { data } = (element as unknown as { dictionary: { data: Record<string, object> } }).dictionary;
  if (columnSpan !== undefined) data["A"] = { O: "Table", ...data["A"], ColSpan: columnSpan };
  if (listNumbering !== undefined) data["A"] = { O: "List", ListNumbering: listNumbering };
  return element;
}

/**
 * Of the page that ends, what pdfkit would keep until the end of the file: which element each mark belongs to is written out now, and
 * the words measured are forgotten. No element gets more of this page afterwards.
 */
export function letGoOfPage(pdf: Pdf): void {
  const inner = pdf as unknown as Inner;
  const key = inner.page.structParentTreeKey;
  const tree = inner.getStructParentTree();
  const written = pdf.ref(tree.get(key) as object);
  written.end(undefined);
  Object.assign(written, { data: null });
  tree.add(key, written);
  for (const font of Object.values(inner._fontFamilies)) font.layoutCache = Object.create(null) as object;
}

interface Inner {
  page: { structParentTreeKey: number };
  getStructParentTree(): NumberTree;
  _fontFamilies: Record<string, { layoutCache: object }>;
}

interface NumberTree {
  get(key: number): unknown;
  add(key: number, value: unknown): void;
}

/** A small drawing that pages show before it is made. */
export function reserveDrawing(pdf: Pdf, width: number, height: number): Drawing {
  return pdf.ref({ Type: "XObject", Subtype: "Form", BBox: [0, -height, width, height] });
}

/** With its baseline at y. */
export function placeDrawing(pdf: Pdf, name: string, drawing: Drawing, x: number, y: number): void {
  (pdf as unknown as { page: { xobjects: Record<string, unknown> } }).page.xobjects[name] = drawing;
  pdf.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${y.toFixed(2)} cm /${name} Do Q`);
}

/** One line of text, in the font that is set. */
export function fillDrawing(pdf: Pdf, drawing: Drawing, text: string, size: number): void {
  const font = fontOf(pdf);
  const [codes] = font.encode(text);
  Object.assign(drawing.data, { Resources: { Font: { [font.id]: font.ref() } } });
  drawing.end(Buffer.from(`BT /${font.id} ${size} Tf <${codes.join("")}> Tj ET`));
}

/** Whether the font that is set has a shape for it. */
export function hasShape(pdf: Pdf, codePoint: number): boolean {
  return fontOf(pdf).font.hasGlyphForCodePoint(codePoint);
}

/** From the top of a line to its baseline, in the font that is set. */
export function ascent(pdf: Pdf, size: number): number {
  return (fontOf(pdf).ascender / 1000) * size;
}

interface Font {
  id: string;
  ascender: number;
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
  encode(text: string): [string[], unknown];
  ref(): unknown;
}

function fontOf(pdf: Pdf): Font {
  return (pdf as unknown as { _font: Font })._font;
}

/** pdfkit writes the title into the XML of the metadata as it is. */
function escapeMetadata(pdf: Pdf): void {
  const inner = pdf as unknown as { info: { Title: string }; _addInfo(): void };
  const addInfo = inner._addInfo.bind(pdf);
  inner._addInfo = () => {
    inner.info = { ...inner.info, Title: escaped(inner.info.Title) };
    addInfo();
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
