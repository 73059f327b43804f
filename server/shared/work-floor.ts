/**
 * Who works side by side. A job that broke off before may have taken the whole worker with it: it works alone, so that no other
 * is counted with it and set aside in its stead.
 */
export class WorkFloor {
  #busy = 0;
  #isTaken = false;
  #waiting: (() => void)[] = [];

  async enter(): Promise<void> {
    while (this.#isTaken) await this.#change();
    this.#busy++;
  }

  leave(): void {
    this.#busy--;
    this.#wake();
  }

  /** Between enter and leave. */
  async alone(work: () => Promise<void>): Promise<void> {
    this.leave();
    // Nothing is awaited between what is seen and what is done.
    while (this.#isTaken) await this.#change();
    this.#isTaken = true;
    while (this.#busy > 0) await this.#change();
    try {
      await work();
    } finally {
      this.#isTaken = false;
      this.#busy++;
      this.#wake();
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }
}
