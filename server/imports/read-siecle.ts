import { FileRefusal } from "./file-refusal.ts";
import type { LineProblem, LineProblemCode, ReadHandlers, StudentLine } from "./import-line.ts";
import type { Recognised } from "./recognise-file.ts";
import { counted, fileChunks, fileSize } from "./read-bytes.ts";
import { clean } from "./read-cell.ts";
import { isStudentField, packStudent, unpackStudent, type StudentField } from "./read-siecle-student.ts";
import { decoded } from "./read-text.ts";
import { readXml, type XmlHandlers } from "./read-xml.ts";
import { withZippedXml } from "./read-zip.ts";

type Event =
  { school: { uai: string; schoolYear: number | null } } | { student: StudentLine } | { problem: LineProblem };

/** TYPE_STRUCTURE of a class, as against a teaching group (G). */
const DIVISION = "D";
/** Where SIECLE puts those who are not there any more. */
const INACTIVE = "inactifs";

/**
 * Hands over the school, then each student as soon as the division is known, the others at the end of the file.
 * Refuses the file (FileRefusal) when it is not well-formed, even after students were handed over.
 */
export async function readSiecle(path: string, recognised: Recognised, handlers: ReadHandlers): Promise<void> {
  const read = (chunks: AsyncIterable<Buffer>, size: number): Promise<void> =>
    readStudents(decoded(counted(chunks, size, handlers.progress?.bind(handlers)), recognised.encoding), handlers);

  if (recognised.container === "zip") return withZippedXml(path, ({ chunks, size }) => read(chunks, size));
  return read(fileChunks(path), await fileSize(path));
}

async function readStudents(texts: AsyncIterable<string>, handlers: ReadHandlers): Promise<void> {
  const events: Event[] = [];
  const register = new Register(events);
  const settled = async (): Promise<void> => {
    for (const event of events.splice(0)) {
      const handled = hand(event, handlers);
      if (handled) await handled;
    }
  };
  await readXml(texts, register, settled);
  for (const waiting of register.leftOver()) if (waiting % 1000 === 0) await settled();
  await settled();
  if (register.studentCount === 0) throw new FileRefusal("NO_LINES");
}

function hand(event: Event, handlers: ReadHandlers): void | Promise<void> {
  if ("student" in event) return handlers.student?.(event.student);
  if ("problem" in event) return handlers.problem(event.problem);
  return handlers.school?.(event.school);
}

/** Follows /BEE_ELEVES/{PARAMETRES,DONNEES/{ELEVES/ELEVE,STRUCTURES/STRUCTURES_ELEVE/STRUCTURE}}, and nothing beside it. */
class Register implements XmlHandlers {
  studentCount = 0;
  private readonly path: string[] = [];
  private readonly waiting = new Map<string, string>();
  private readonly divisions = new Map<string, string>();
  private readonly ids = new Set<string>();
  private readonly codes = new Map<string, string>();
  private uai = "";
  private schoolYear: number | null = null;
  private id = "";
  private line = 0;
  private values: Partial<Record<StudentField, string>> = {};
  private structure = { code: "", type: "" };
  private division = "";

  constructor(private readonly events: Event[]) {}

  open(name: string, attributes: Record<string, string>, depth: number, line: number): void {
    this.path.length = depth - 1;
    this.path.push(name);
    if (depth === 1 && name !== "BEE_ELEVES") throw new FileRefusal("XML_NOT_STUDENTS", { root: name.slice(0, 60) });
    if (depth === 2 && name === "DONNEES" && this.uai === "") throw new FileRefusal("XML_WITHOUT_SCHOOL");
    if (this.isAt("ELEVES", "ELEVE", depth, 4) || this.isAt("STRUCTURES", "STRUCTURES_ELEVE", depth, 4)) {
      this.id = clean(attributes["ELEVE_ID"] ?? "");
      this.line = line;
      this.values = {};
      this.division = "";
    } else if (depth === 5 && name === "STRUCTURE") this.structure = { code: "", type: "" };
  }

  close(name: string, text: string, depth: number): void {
    if (depth === 6) this.structureField(name, text);
    else if (depth === 5) this.field(name, text);
    else if (this.isAt("ELEVES", "ELEVE", depth, 4)) this.studentRead();
    else if (this.isAt("STRUCTURES", "STRUCTURES_ELEVE", depth, 4)) this.structuresRead();
    else if (depth === 3 && this.path[1] === "PARAMETRES") this.parameter(name, text);
    else if (depth === 2 && name === "PARAMETRES" && this.uai !== "")
      this.events.push({ school: { uai: this.uai, schoolYear: this.schoolYear } });
    this.path.length = depth - 1;
  }

  /** Hands over those whose division never came, one a step; gives how many are left. */
  *leftOver(): Generator<number> {
    for (const [id, packed] of this.waiting) {
      this.waiting.delete(id);
      this.handOver(packed, id, null);
      yield this.waiting.size;
    }
  }

  private isAt(parent: string, name: string, depth: number, at: number): boolean {
    return depth === at && this.path[3] === name && this.path[2] === parent && this.path[1] === "DONNEES";
  }

  private parameter(name: string, text: string): void {
    if (name === "UAJ") this.uai = clean(text).toUpperCase();
    if (name === "ANNEE_SCOLAIRE") this.schoolYear = /^20\d\d$/.test(clean(text)) ? Number(clean(text)) : null;
  }

  private structureField(name: string, text: string): void {
    if (name === "CODE_STRUCTURE") this.structure.code = clean(text);
    if (name === "TYPE_STRUCTURE") this.structure.type = clean(text);
  }

  private field(name: string, text: string): void {
    if (this.path[3] === "ELEVE" && isStudentField(name)) this.values[name] = text.trim();
    if (this.path[3] !== "STRUCTURES_ELEVE" || name !== "STRUCTURE" || this.division !== "") return;
    const { code, type } = this.structure;
    if (type === DIVISION && code.toLowerCase() !== INACTIVE) this.division = code;
  }

  private studentRead(): void {
    this.studentCount += 1;
    const packed = packStudent(this.line, this.values);
    if (this.id === "") return this.handOver(packed, null, null);
    if (this.ids.has(this.id)) return this.refuse("SIECLE_ID_TWICE");
    this.ids.add(this.id);
    const division = this.divisions.get(this.id);
    if (division !== undefined) this.handOver(packed, this.id, division);
    else this.waiting.set(this.id, packed);
  }

  private structuresRead(): void {
    if (this.id === "" || this.division === "") return;
    const packed = this.waiting.get(this.id);
    const division = this.interned(this.division);
    if (packed === undefined) this.divisions.set(this.id, division);
    else {
      this.waiting.delete(this.id);
      this.handOver(packed, this.id, division);
    }
  }

  /** One string for a class, however many students name it. */
  private interned(division: string): string {
    const known = this.codes.get(division) ?? division;
    this.codes.set(known, known);
    return known;
  }

  private refuse(code: LineProblemCode): void {
    const raw = [this.values.NOM_DE_FAMILLE ?? "", this.values.PRENOM ?? ""].join(";");
    this.events.push({ problem: { line: this.line, code, raw } });
  }

  private handOver(packed: string, id: string | null, className: string | null): void {
    const { student, problems } = unpackStudent(packed, id, className);
    for (const problem of problems) this.events.push({ problem });
    if (student) this.events.push({ student });
  }
}
