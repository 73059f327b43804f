import { WorkFloor } from "../../server/shared/work-floor.ts";

/** Work that ends when it is told to. */
function piece() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { done, end: () => end() };
}
const settled = (): Promise<void> => new Promise(setImmediate);

describe("the floor of the worker", () => {
  it("lets jobs work side by side, and one that broke off before alone", async () => {
    const floor = new WorkFloor();
    const log: string[] = [];
    const [calm, suspect, late] = [piece(), piece(), piece()];
    const work = async (name: string, { done }: { done: Promise<void> }): Promise<void> => {
      log.push(`${name} begins`);
      await done;
      log.push(`${name} ends`);
    };
    const inside = async (act: () => Promise<void>): Promise<void> => {
      await floor.enter();
      await act().finally(() => floor.leave());
    };
    const first = inside(() => work("calm", calm));
    const second = inside(() => floor.alone(() => work("suspect", suspect)));
    await settled();
    const third = inside(() => work("late", late));
    for (const one of [calm, suspect, late]) {
      await settled();
      one.end();
    }
    await Promise.all([first, second, third]);

    expect(log).toEqual(["calm", "suspect", "late"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("lets two that broke off before work one after the other", async () => {
    const floor = new WorkFloor();
    const [one, two] = [piece(), piece()];
    const log: string[] = [];
    const runs = [one, two].map(async ({ done }, index) => {
      await floor.enter();
      await floor.alone(async () => {
        log.push(`${index} begins`);
        await done;
        log.push(`${index} ends`);
      });
      floor.leave();
    });
    await settled();
    expect(log).toEqual(["0 begins"]);
    one.end();
    two.end();
    await Promise.all(runs);

    expect(log).toEqual(["0 begins", "0 ends", "1 begins", "1 ends"]);
  });
});
