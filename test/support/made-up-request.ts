/** One POST as the dashboard made it; the test answers it. */
export interface MadeUpRequest {
  url: string;
  headers: Record<string, string>;
  body: FormData;
  sent: (share: number) => void;
  answer: (status: number, body?: unknown) => void;
}

/** Takes the place of XMLHttpRequest; the requests made so far, in order. */
export function catchRequests(): MadeUpRequest[] {
  const caught: MadeUpRequest[] = [];
  globalThis.XMLHttpRequest = class {
    status = 0;
    responseText = "";
    onload: (() => void) | null = null;
    upload: { onprogress: ((event: unknown) => void) | null } = { onprogress: null };
    private url = "";
    private headers: Record<string, string> = {};

    open(_method: string, url: string): void {
      this.url = url;
    }

    setRequestHeader(name: string, value: string): void {
      this.headers[name] = value;
    }

    send(body: FormData): void {
      const { url, headers } = this;
      const sent = (share: number): void =>
        this.upload.onprogress?.({ loaded: share, total: 1, lengthComputable: true });
      const answer = (status: number, answered: unknown = {}): void => {
        Object.assign(this, { status, responseText: JSON.stringify(answered) });
        this.onload?.();
      };
      caught.push({ url, headers, body, sent, answer });
    }
  } as unknown as typeof XMLHttpRequest;
  return caught;
}
