/** UNSURE: somebody may have signed in or out elsewhere, and the server is being asked. SHUT: nobody is signed in any more. */
export type LockState = "OPEN" | "UNSURE" | "SHUT";

/**
 * Between the end of a session and the same person's next sign-in the screen stays as it was, out of sight: what was asked meanwhile
 * waits, what was typed is kept. On a device that others use nothing is.
 */
export class SessionLock {
  /** Whose screen is kept; null before anybody is known, and on a shared device. */
  keptFor: string | null = null;
  readonly #forget: () => void;
  readonly #watchers = new Set<() => void>();
  readonly #waiting: (() => void)[] = [];
  #state: LockState = "OPEN";

  constructor(forget: () => void) {
    this.#forget = forget;
  }

  readonly state = (): LockState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** The session has ended. The promise: they are back; null where nothing is kept, and the screen is somebody else's. */
  end(): Promise<void> | null {
    if (this.keptFor === null) {
      this.#forget();
      return null;
    }
    this.#set("SHUT");
    return new Promise((go) => this.#waiting.push(go));
  }

  /** The same person is back. */
  open(): void {
    this.#set("OPEN");
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Somebody else may be there by now: out of sight until it is known. */
  doubt(): void {
    if (this.#state === "OPEN") this.#set("UNSURE");
  }

  /** Who is there, now that it is known; null: nobody. As after a reload nothing is left, except to the same person. */
  settle(person: string | null): void {
    if (person === null || person !== this.keptFor) this.#forget();
    else if (this.#state !== "OPEN") this.open();
  }

  #set(state: LockState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
