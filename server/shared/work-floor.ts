/**
 * Who works side by side. A job that broke off before may have taken the whole worker with it: it works alone, so that no other
 * is counted with it and set aside in its stead.
 */
export class WorkFloor {
  #busy = 0;
  #isTaken = false;
  #waiting: (() => void)[] = [];

  async enter(): Promise<void> {
    await this.#until(() => !this.#isTaken);
    this.#busy++;
  }

  leave(): void {
    this.#busy--;
    this.#wake();
  }

  /** Between enter and leave. */
  async alone(work: () => Promise<void>): Promise<void> {
    this.leave();
    await this.#until(() => !this.#isTaken);
    this.#isTaken = true;
    await this.#until(() => this.#busy === 0);
    try {
      await work();
    } finally {
      this.#isTaken = false;
      this.#busy++;
      this.#wake();
    }
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }
}
