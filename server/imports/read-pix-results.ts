import { FileRefusal } from "./file-refusal.ts";
import type { CampaignHeader, LineProblem, ReadHandlers, ResultLine } from "./import-line.ts";
import type { Recognised } from "./recognise-file.ts";
import { readAssessmentLine } from "./read-assessment-line.ts";
import { counted, fileChunks, fileSize } from "./read-bytes.ts";
import { nameProblem } from "./read-cell.ts";
import { asCsvLine, csvLines, type CsvLine } from "./read-csv.ts";
import { known, LineRefusal, text } from "./read-pix-cell.ts";
import { readPixHeader, type PixColumns, type PixKind } from "./read-pix-header.ts";
import { readProfileLine } from "./read-profile-line.ts";
import { decoded } from "./read-text.ts";

/** Refuses the file (FileRefusal), even after lines were handed over; a line that cannot be read is a problem. */
export async function readPixResults(path: string, recognised: Recognised, handlers: ReadHandlers): Promise<void> {
  const kind = recognised.kind;
  if (kind === "STUDENTS_SIECLE" || kind === "STUDENTS_CSV") throw new FileRefusal("FILE_NOT_RECOGNISED");
  const bytes = counted(fileChunks(path), await fileSize(path), handlers.progress?.bind(handlers));
  const delimiter = recognised.delimiter ?? ";";

  let reader: LineReader | null = null;
  for await (const line of csvLines(decoded(bytes, recognised.encoding), delimiter)) {
    if (reader) await reader.read(line);
    else reader = new LineReader(kind, readPixHeader(kind, line.cells), delimiter, handlers);
  }
  if (!reader?.campaign && !reader?.problems) throw new FileRefusal("NO_LINES");
}

class LineReader {
  campaign: CampaignHeader | null = null;
  problems = 0;

  constructor(
    private readonly kind: PixKind,
    private readonly columns: PixColumns,
    private readonly delimiter: string,
    private readonly handlers: ReadHandlers,
  ) {}

  async read({ line, cells }: CsvLine): Promise<void> {
    const raw = (): string => asCsvLine(cells, this.delimiter);
    try {
      this.refuseWidth(cells);
      await this.sameCampaign(cells);
      const { result, problem } = this.resultOf(line, cells);
      if (problem) await this.report({ ...problem, raw: raw() });
      await this.handlers.result?.(result);
    } catch (error) {
      if (!(error instanceof LineRefusal)) throw error;
      await this.report({ line, code: error.code, params: error.params, raw: raw() });
    }
  }

  private refuseWidth(cells: string[]): void {
    const { width } = this.columns;
    if (cells.length !== width) throw new LineRefusal("COLUMN_COUNT_WRONG", { expected: width, found: cells.length });
  }

  /** The first line names the campaign of the file. */
  private async sameCampaign(cells: string[]): Promise<void> {
    const pixId = known(cells[this.columns.campaignId]);
    const code = known(cells[this.columns.code]);
    if (pixId === null && code === null) throw new LineRefusal("CAMPAIGN_MISSING");
    if (!this.campaign) {
      this.campaign = this.campaignOf(cells, pixId, code);
      await this.handlers.campaign?.(this.campaign);
    }
    if (this.campaign.pixId !== pixId || this.campaign.code !== code) throw new LineRefusal("OTHER_CAMPAIGN");
  }

  private campaignOf(cells: string[], pixId: string | null, code: string | null): CampaignHeader {
    return {
      kind: this.kind === "PIX_ASSESSMENT" ? "ASSESSMENT" : "PROFILES_COLLECTION",
      pixId,
      code,
      name: text(cells[this.columns.campaign]),
      organisation: text(cells[this.columns.organisation]),
      targetProfile: this.kind === "PIX_ASSESSMENT" ? text(cells[this.columns.targetProfile]) || null : null,
      starCount: this.kind === "PIX_ASSESSMENT" ? this.columns.starCount : null,
    };
  }

  private resultOf(line: number, cells: string[]): { result: ResultLine; problem: LineProblem | null } {
    const who = this.whoOf(cells);
    if (this.kind === "PIX_ASSESSMENT")
      return { result: { line, ...who, ...readAssessmentLine(cells, this.columns) }, problem: null };
    const { result, differs } = readProfileLine(cells, this.columns);
    return {
      result: { line, ...who, ...result },
      problem: differs && { line, code: "CERTIFIABLE_DIFFERS", params: { ...differs } },
    };
  }

  private whoOf(
    cells: string[],
  ): Pick<ResultLine, "lastName" | "firstName" | "className" | "externalId" | "anonymised"> {
    const lastName = text(cells[this.columns.lastName]);
    const firstName = text(cells[this.columns.firstName]);
    const problem = nameProblem(lastName, firstName);
    if (problem) throw new LineRefusal(problem);
    return {
      lastName,
      firstName,
      className: known(cells[this.columns.className]),
      externalId: known(cells[this.columns.externalId]),
      anonymised: lastName === "Anonymized" && firstName === "Anonymized",
    };
  }

  private async report(problem: LineProblem): Promise<void> {
    this.problems += 1;
    await this.handlers.problem(problem);
  }
}
