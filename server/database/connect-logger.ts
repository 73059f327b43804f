import type { Logger } from "typeorm";

interface DatabaseError {
  code?: string;
  constraint?: string;
  table?: string;
}

/** Says which rule of the database was broken; never a statement, a value or a message, which can hold a student's data. */
export class CodeLogger implements Logger {
  constructor(private readonly write: (line: string) => void = (line) => void process.stderr.write(line)) {}

  logQueryError(error: string | Error): void {
    const { code = "UNKNOWN", constraint = "", table = "" } = error as DatabaseError;
    this.write(`${JSON.stringify({ event: "database-error", code, constraint, table })}\n`);
  }

  logQuery(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
