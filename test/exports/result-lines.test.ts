import { ResultLines } from "../../server/exports/result-lines.ts";

const CLASSES = [
  { id: "01a20357-7ef7-726e-894d-48d7d390fe38", name: "6e A" },
  { id: "01a20357-7ef7-726e-894d-48d7d390fe39", name: '6e "B"' },
  { id: "01a20357-7ef7-726e-894d-48d7d390fe40", name: "Nobody's" },
];
const SIGNATURE = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);

/** As COPY sends it. */
function binaryOf(lines: readonly [classId: string, line: string][]): Buffer {
  const rows = lines.map(([classId, line]) => {
    const cells = [numberOf(lines.length), Buffer.from(classId.replaceAll("-", ""), "hex"), Buffer.from(line)];
    return Buffer.concat([Buffer.from([0, cells.length]), ...cells.flatMap((cell) => [numberOf(cell.length), cell])]);
  });
  return Buffer.concat([SIGNATURE, ...rows, Buffer.from([0xff, 0xff])]);
}

function numberOf(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function written(lines: ResultLines, bytes: Buffer, size: number): string {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(...lines.take(bytes.subarray(at, at + size)));
  return Buffer.concat(parts).toString("utf8");
}

describe("the lines of a campaign as PostgreSQL sends them", () => {
  const sent = binaryOf([
    [CLASSES[0]!.id, '"Zèbre";"Zoé";1'],
    [CLASSES[1]!.id, '"A\r\nB";"";'],
    [CLASSES[0]!.id, ""],
  ]);
  const expected = '"6e A";"Zèbre";"Zoé";1\r\n"6e ""B""";"A\r\nB";"";\r\n"6e A";\r\n';

  it.each([1, 2, 7, 33, 1_000])("are the same in pieces of %d bytes", (size) => {
    const lines = new ResultLines(CLASSES, "Europe/Paris");

    expect(written(lines, sent, size)).toBe(expected);
    expect([lines.count, lines.total]).toEqual([3, 3]);
    expect(lines.classIds()).toEqual([CLASSES[0]!.id, CLASSES[1]!.id]);
  });

  it("are whole when they take more than the room for them", () => {
    const many = Array.from({ length: 5_000 }, (_line, index): [string, string] => [CLASSES[0]!.id, `"Nom${index}"`]);
    many.push([CLASSES[0]!.id, "x".repeat(100_000)]);

    const text = written(new ResultLines(CLASSES, "Europe/Paris"), binaryOf(many), 200_000);

    expect(text).toBe(many.map(([, line]) => `"6e A";${line}\r\n`).join(""));
  });

  it("are none where nobody is expected", () => {
    const lines = new ResultLines(CLASSES, "Europe/Paris");

    expect(written(lines, binaryOf([]), 5)).toBe("");
    expect([lines.count, lines.total]).toEqual([0, null]);
    expect(lines.classIds()).toEqual([]);
  });
});
