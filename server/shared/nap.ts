/** Waiting that a nudge cuts short: for loops that look whether there is work. */
export class Nap {
  readonly #sleepers = new Set<() => void>();

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#sleepers.add(done);
    });
  }

  wakeAll(): void {
    [...this.#sleepers].forEach((wake) => wake());
  }
}
