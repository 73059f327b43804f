import axe from "axe-core";

/** What jsdom cannot tell: it draws nothing. The browser tests look at contrast. */
const RULES = { "color-contrast": { enabled: false } };

/** The accessibility rules that axe sees broken in the page, one line each; empty when none is. */
export async function axeViolations(): Promise<string[]> {
  HTMLCanvasElement.prototype.getContext = () => null;
  const { violations } = await axe.run(document.documentElement, { rules: RULES });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
