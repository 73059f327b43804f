import type { DataSource } from "typeorm";

/** The accounts that the start shows; their password is public. */
export const DEMO_PASSWORD = "jalon-demo";
export const DEMO_ACCOUNTS: readonly { email: string; role: string }[] = [];

/** Makes the demo school with its history up to `now`. */
export async function makeDemoSchool(_source: DataSource, _now: Date): Promise<void> {}
