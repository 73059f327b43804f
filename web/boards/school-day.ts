/** The calendar day of an instant in the school's time, YYYY-MM-DD. */
export function schoolDay(instant: string | Date, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(instant));
}
