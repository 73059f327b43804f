import { nameKeyOf } from "../../web/imports/name-keys.ts";
import { inQueue, neighbour } from "../../web/imports/name-queue.ts";

const pressed = (key: string, more: object = {}) => ({
  ...{ key, code: "", ctrlKey: false, altKey: false, metaKey: false, repeat: false },
  ...more,
});

describe("what a key asks for", () => {
  it.each([
    ["1 chooses the first", pressed("1", { code: "Digit1" }), { kind: "choose", rank: 1 }],
    ["the key of 1 on a French keyboard too", pressed("&", { code: "Digit1" }), { kind: "choose", rank: 1 }],
    ["5 of the numeric keypad", pressed("5", { code: "Numpad5" }), { kind: "choose", rank: 5 }],
    ["0 says nobody", pressed("0", { code: "Digit0" }), { kind: "nobody" }],
    ["à, which shares its key on a French keyboard", pressed("à", { code: "Digit0" }), { kind: "nobody" }],
    ["J goes on", pressed("j"), { kind: "next" }],
    ["K goes back, capital too", pressed("K"), { kind: "previous" }],
    ["P puts off", pressed("p"), { kind: "later" }],
    ["U takes back", pressed("u"), { kind: "takeBack" }],
    ["/ searches, wherever the keyboard has it", pressed("/", { code: "Period" }), { kind: "search" }],
    ["Enter asks for nothing", pressed("Enter", { code: "Enter" }), null],
    ["the space bar neither", pressed(" ", { code: "Space" }), null],
    ["an arrow of the keypad is no number", pressed("End", { code: "Numpad1" }), null],
    ["with Ctrl it is the browser's", pressed("1", { code: "Digit1", ctrlKey: true }), null],
    ["a key held down decides once", pressed("1", { code: "Digit1", repeat: true }), null],
  ])("%s", (_rule, key, expected) => {
    expect(nameKeyOf(key)).toEqual(expected);
  });
});

describe("the order of the names", () => {
  const names = ["a", "b", "c"].map((id) => ({ id }));
  const ids = (queue: { id: string }[]): string => queue.map(({ id }) => id).join("");

  it.each([
    ["as the list has them", [], "abc"],
    ["those put off last", ["a"], "bca"],
    ["in the order in which they were put off", ["b", "a"], "cba"],
    ["one that is decided meanwhile is gone", ["z"], "abc"],
  ])("%s", (_rule, later, expected) => {
    expect(ids(inQueue(names, later))).toBe(expected);
  });

  it.each([
    ["the next", "a", 1, "b"],
    ["after the last the first", "c", 1, "a"],
    ["before the first the last", "a", -1, "c"],
    ["none of a stranger", "z", 1, null],
  ] as const)("the neighbour is %s", (_rule, id, step, expected) => {
    expect(neighbour(names, id, step)).toBe(expected);
  });

  it("a name alone has no neighbour", () => {
    expect(neighbour([{ id: "a" }], "a", 1)).toBeNull();
  });
});
