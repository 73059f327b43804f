/** `status.${status}` may be any of the messages that begin so. */
const HOLE = /\$\{[^}]*\}/;

/** Of these messages the ones that a source file may say: named in it, or as a template with holes. */
export function wordsSaidIn(code: string, ids: readonly string[]): string[] {
  const named = new Set([...code.matchAll(/["'`]([\w./]+)["'`]/g)].map(([, name]) => name!));
  const templates = [...code.matchAll(/`(\w+\.[^`]*\$\{[^`]*)`/g)].map(([, template]) => pattern(template!));
  return ids.filter((id) => named.has(id) || templates.some((template) => template.test(id)));
}

function pattern(template: string): RegExp {
  const parts = template.split(HOLE).map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}
