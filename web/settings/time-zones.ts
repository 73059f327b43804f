/** Those of French schools, as the server takes them. */
export const TIME_ZONES = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "America/Miquelon",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Pacific/Marquesas",
  "Pacific/Gambier",
  "Pacific/Wallis",
] as const;

export function isTimeZone(name: string): name is (typeof TIME_ZONES)[number] {
  return (TIME_ZONES as readonly string[]).includes(name);
}
