/**
 * Draws what recharts drew once more on a canvas, element after element, as the browser shows it now: its own colours and fonts. An
 * image made from the SVG would have neither, and our Content-Security-Policy lets no image in that the server did not give.
 */
export function drawSvg(canvas: CanvasRenderingContext2D, svg: SVGSVGElement, left: number, top: number): void {
  for (const element of svg.querySelectorAll<SVGGraphicsElement>("path, rect, circle, line, text, tspan")) {
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden" || element.closest("defs, clipPath")) continue;
    canvas.save();
    canvas.translate(left, top);
    const { a, b, c, d, e, f } = element.getCTM() ?? new DOMMatrix();
    canvas.transform(a, b, c, d, e, f);
    if (element instanceof SVGTextContentElement) write(canvas, element, style);
    else if (element instanceof SVGGeometryElement) paint(canvas, element, style);
    canvas.restore();
  }
}

function paint(canvas: CanvasRenderingContext2D, shape: SVGGeometryElement, style: CSSStyleDeclaration): void {
  const path = pathOf(shape);
  if (style.fill !== "none") {
    canvas.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
    canvas.fillStyle = style.fill;
    canvas.fill(path);
  }
  if (style.stroke !== "none") {
    canvas.globalAlpha = Number(style.opacity) * Number(style.strokeOpacity);
    canvas.strokeStyle = style.stroke;
    canvas.lineWidth = parseFloat(style.strokeWidth);
    canvas.setLineDash((style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
    canvas.stroke(path);
  }
}

function pathOf(shape: SVGGeometryElement): Path2D {
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute("d") ?? "");
  const path = new Path2D();
  if (shape instanceof SVGLineElement) {
    path.moveTo(shape.x1.baseVal.value, shape.y1.baseVal.value);
    path.lineTo(shape.x2.baseVal.value, shape.y2.baseVal.value);
  } else if (shape instanceof SVGRectElement) {
    path.rect(shape.x.baseVal.value, shape.y.baseVal.value, shape.width.baseVal.value, shape.height.baseVal.value);
  } else if (shape instanceof SVGCircleElement) {
    path.arc(shape.cx.baseVal.value, shape.cy.baseVal.value, shape.r.baseVal.value, 0, 2 * Math.PI);
  }
  return path;
}

/** Only its own words: those of a tspan inside are drawn with it. Where they begin is known to the browser, whatever their anchor. */
function write(canvas: CanvasRenderingContext2D, text: SVGTextContentElement, style: CSSStyleDeclaration): void {
  const words = [...text.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])).join("");
  if (words.trim() === "") return;
  const { x, y } = text.getStartPositionOfChar(0);
  canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  canvas.fillStyle = style.fill;
  canvas.fillText(words, x, y);
}
