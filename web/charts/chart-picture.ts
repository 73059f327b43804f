import { drawSvg } from "./svg-on-canvas.ts";

/** The words of a picture: above the drawing what it is about and what it shows, below where it comes from. */
export interface PictureWords {
  title: string;
  finding: string;
  origin: string;
}

const MARGIN = 24;
const GAP = 12;
/** A narrower drawing stands in a picture of this width: its sentence must have room. */
const NARROWEST = 480;
/** Sharp on paper and on a projector. */
const SCALE = 2;

interface Style {
  font: string;
  colour: string;
  height: number;
}

/** The drawing with its sentence as a PNG on white. */
export async function pictureOf(svg: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const token = tokensOf(document.documentElement);
  const [title, text] = [token("--title"), token("--text")];
  const styles = {
    title: { font: `700 20px ${title}`, colour: token("--ink"), height: 28 },
    finding: { font: `400 14px ${text}`, colour: token("--ink"), height: 20 },
    origin: { font: `400 12px ${text}`, colour: token("--ink-2"), height: 16 },
  };
  await Promise.all(Object.values(styles).map(({ font }) => document.fonts.load(font)));
  const drawing = svg.getBoundingClientRect();
  const width = Math.max(NARROWEST, Math.ceil(drawing.width));
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  const blocks = (["title", "finding", "origin"] as const).map((part) => ({
    style: styles[part],
    lines: wrap(context, words[part], styles[part], width),
  }));
  const textHeight = blocks.reduce((sum, { style, lines }) => sum + style.height * lines.length + GAP, 0);
  canvas.width = SCALE * (width + 2 * MARGIN);
  canvas.height = SCALE * (Math.ceil(drawing.height) + textHeight + 2 * MARGIN);
  context.scale(SCALE, SCALE);
  context.fillStyle = token("--surface");
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = MARGIN;
  for (const [place, { style, lines }] of blocks.entries()) {
    if (place === blocks.length - 1) {
      drawSvg(context, svg, MARGIN, top);
      top += Math.ceil(drawing.height) + GAP;
    }
    top = writeLines(context, lines, style, top) + GAP;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture was made"))), "image/png"),
  );
}

function tokensOf(root: HTMLElement): (name: string) => string {
  const style = getComputedStyle(root);
  return (name) => style.getPropertyValue(name).trim();
}

function writeLines(context: CanvasRenderingContext2D, lines: readonly string[], style: Style, top: number): number {
  context.font = style.font;
  context.fillStyle = style.colour;
  context.textBaseline = "middle";
  for (const [index, line] of lines.entries())
    context.fillText(line, MARGIN, top + style.height * index + style.height / 2);
  context.textBaseline = "alphabetic";
  return top + style.height * lines.length;
}

/** Broken at blanks only: French keeps the others together. */
function wrap(context: CanvasRenderingContext2D, words: string, { font }: Style, width: number): string[] {
  context.font = font;
  const lines: string[] = [];
  for (const word of words.split(/[ \n]+/)) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(" ");
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
