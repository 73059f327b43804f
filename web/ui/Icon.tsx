import type { ReactNode } from "react";
import "./Icon.css";

/** Drawn in a square of 20. */
const PATHS = {
  home: "M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.5v-4.5h-5V17H4a1 1 0 0 1-1-1z",
  classes:
    "M10.25 7a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0M2.5 16.5c.3-3 2.3-4.6 5-4.6s4.7 1.6 5 4.6M13 4.6a2.6 2.6 0 0 1 0 4.9M14.7 12.2c1.7.6 2.7 2 2.9 4.3",
  student: "M13.25 6.75a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0M3.75 17c.4-3.5 2.9-5.3 6.25-5.3s5.85 1.8 6.25 5.3",
  upload: "M10 13V3.5M6.25 7 10 3.25 13.75 7M3.5 13v2.5a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13",
  download: "M10 3.5V13M6.25 9.5 10 13.25l3.75-3.75M3.5 13v2.5a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13",
  copy: "M7.5 7.5h8a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1M4.5 12.5h-1v-8a1 1 0 0 1 1-1h8v1",
  search: "M14.25 9a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0M13 13l4 4",
  chevron: "m6 8 4 4 4-4",
  next: "m8 5 5 5-5 5",
  previous: "m12 5-5 5 5 5",
  check: "m4.5 10.5 3.75 3.75 7.25-8.5",
  close: "m5 5 10 10M15 5 5 15",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  alert: "M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.25h.01",
  info: "M16.75 10a6.75 6.75 0 1 1-13.5 0 6.75 6.75 0 0 1 13.5 0M10 9.25v4M10 6.5h.01",
  clock: "M16.75 10a6.75 6.75 0 1 1-13.5 0 6.75 6.75 0 0 1 13.5 0M10 6.25V10l2.5 1.75",
  undo: "M7 4 3.5 7.5 7 11M3.5 7.5h8.25a4.25 4.25 0 0 1 0 8.5H9",
  signOut: "M8 3.5H4.5a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1H8M12.5 6.5 16 10l-3.5 3.5M16 10H7.5",
  bell: "M4.5 14h11l-1.4-2.1V8.5a4.1 4.1 0 0 0-8.2 0v3.4zM8.4 16.5a1.8 1.8 0 0 0 3.2 0",
  settings: "M3 6h8M15 6h2M3 14h2M9 14h8M15 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0M9 14a2 2 0 1 1-4 0 2 2 0 0 1 4 0",
  flag: "M5 17.5V3M5 4h9.5l-2 3.25 2 3.25H5",
  eyeOff:
    "M3 3l14 14M8.5 5.2A7 7 0 0 1 10 5c4 0 6.5 3 7.5 5a11 11 0 0 1-2 2.7M12.2 12.3a3 3 0 0 1-4.4-4.2M5.5 6.3A11 11 0 0 0 2.5 10c1 2 3.5 5 7.5 5 1.2 0 2.3-.3 3.2-.7",
  cut: "M7.5 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0M7.5 14a2 2 0 1 1-4 0 2 2 0 0 1 4 0M7.2 7.2l9.3 6.3M7.2 12.8l9.3-6.3",
  mail: "M4.25 4.5h11.5A1.5 1.5 0 0 1 17.25 6v8a1.5 1.5 0 0 1-1.5 1.5H4.25A1.5 1.5 0 0 1 2.75 14V6a1.5 1.5 0 0 1 1.5-1.5M3.5 6l6.5 5 6.5-5",
  say: "M3.5 4.5h13a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H9l-4 3v-3H3.5a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1z",
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration: what it says must also be said in words. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }): ReactNode {
  return (
    <svg className={small ? "icon icon-small" : "icon"} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
