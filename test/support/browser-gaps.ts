import { TextDecoder, TextEncoder } from "node:util";

/** The router makes one for each navigation; without loaders nobody reads more of it. */
class NavigationRequest {
  readonly method = "GET";
  readonly signal: AbortSignal | undefined;

  constructor(
    readonly url: string,
    init: { signal?: AbortSignal } = {},
  ) {
    this.signal = init.signal;
  }
}

/** What browsers have and jsdom has not; jest loads it before anything of the dashboard. */
Object.assign(globalThis, { TextDecoder, TextEncoder, Request: NavigationRequest });

HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
};
