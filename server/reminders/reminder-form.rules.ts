/** A slip has room for a few lines; what is said in class is no longer than that either. */
export function formOf(channel: "EMAIL" | "ENT" | "PRINT" | "IN_PERSON"): "LETTER" | "SLIP" {
  return channel === "EMAIL" || channel === "ENT" ? "LETTER" : "SLIP";
}
