const MOST_CHARACTERS = 254;
const LOCAL = /^[a-z0-9!#$%&*+/=?^_{|}~-]+(?:\.[a-z0-9!#$%&*+/=?^_{|}~-]+)*$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** One address and nothing beside it: no name, comma, space, line end or quote, so that it can never become two recipients. */
export function isOneAddress(text: string): boolean {
  const [local = "", domain = "", ...more] = text.split("@");
  return more.length === 0 && text.length <= MOST_CHARACTERS && LOCAL.test(local) && DOMAIN.test(domain);
}
