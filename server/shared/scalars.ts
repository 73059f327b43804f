import { GraphQLScalarType, Kind } from "graphql";

import { Refusal } from "./refusal.ts";

function day(value: unknown): string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !isCalendarDay(value)) {
    throw new Refusal("BAD_USER_INPUT");
  }
  return value;
}

function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Days travel as text from PostgreSQL to the screen: no time zone can move them. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: "LocalDate",
  description: "A calendar day, YYYY-MM-DD.",
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function instant(value: unknown): Date {
  const date = typeof value === "string" ? new Date(value) : value;
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new Refusal("BAD_USER_INPUT");
  return date;
}

export const DateTimeISO = new GraphQLScalarType<Date, string>({
  name: "DateTimeISO",
  description: "An instant, ISO 8601 in UTC.",
  serialize: (value) => instant(value).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});
