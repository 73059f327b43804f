/** Of everybody, until they choose the other. */
export const PASSWORD = "correct horse battery";
export const OTHER_PASSWORD = "quatre mots bien choisis";

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { email } } }`;
const WHO = `{ viewer { email } }`;

export interface Reply {
  // A test reads an answer as deep as its own document goes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  code: string | undefined;
  cookies: string[];
}

/** Like a browser: what it was given it sends back. */
export class Device {
  readonly jar = new Map<string, string>();
  readonly #server: string;
  readonly #userAgent: string;

  constructor(server: string, userAgent: string) {
    this.#server = server;
    this.#userAgent = userAgent;
  }

  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Reply> {
    const answer = await this.#post("/graphql", { query, variables }, headers);
    const { data, errors } = (await answer.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
    return { data, code: errors?.[0]?.extensions.code, cookies: answer.headers.getSetCookie() };
  }

  signIn(email: string, password = PASSWORD): Promise<Reply> {
    return this.ask(SIGN_IN, { email, password });
  }

  /** Chooses the other password by the token of a mail; the status of the answer. */
  async welcome(token: string): Promise<number> {
    return (await this.#post("/welcome", { token, password: OTHER_PASSWORD })).status;
  }

  async who(): Promise<string | null> {
    return ((await this.ask(WHO)).data as { viewer: { email: string } | null }).viewer?.email ?? null;
  }

  /** As a screen does by itself, while nobody is there. */
  async secondsLeftUnattended(): Promise<number | null> {
    const { data } = await this.ask("{ viewer { sessionSecondsLeft } }", {}, { "x-unattended": "1" });
    return (data as { viewer: { sessionSecondsLeft: number } | null }).viewer?.sessionSecondsLeft ?? null;
  }

  async #post(place: string, body: object, more: Record<string, string> = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(this.#server + place, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", "x-requested-with": "jalon", cookie },
        ...{ "user-agent": this.#userAgent, ...more },
      },
      body: JSON.stringify(body),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }
}
