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
  #isShut = false;

  constructor(forget: () => void) {
    this.#forget = forget;
  }

  readonly isShut = (): boolean => this.#isShut;

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
    this.#set(true);
    return new Promise((go) => this.#waiting.push(go));
  }

  /** The same person is back. */
  open(): void {
    this.#set(false);
    for (const go of this.#waiting.splice(0)) go();
  }

  #set(isShut: boolean): void {
    this.#isShut = isShut;
    for (const watcher of this.#watchers) watcher();
  }
}
