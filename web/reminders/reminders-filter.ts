import type { MessageId } from "../app/Text.tsx";
import type { ReminderFilter } from "../graph/graphql.ts";
import type { Channel } from "./preview-line.ts";

export type Status = NonNullable<ReminderFilter["statuses"]>[number];

/** How a channel is written in the address. */
export const CHANNEL_CODES = {
  ent: "ENT",
  papier: "PRINT",
  mail: "EMAIL",
  classe: "IN_PERSON",
} as const satisfies Record<string, Channel>;
export const STATUS_CODES = {
  notee: "RECORDED",
  attente: "QUEUED",
  encours: "SENDING",
  envoyee: "SENT",
  nonpartie: "FAILED",
  incertaine: "UNCERTAIN",
  annulee: "CANCELLED",
} as const satisfies Record<string, Status>;

export interface ReminderChoice {
  classId: string | null;
  channel: Channel | null;
  status: Status | null;
}

/** As the server takes it; empty when nothing narrows. */
export function filterOf({ classId, channel, status }: ReminderChoice): ReminderFilter {
  return {
    ...(classId ? { classIds: [classId] } : {}),
    ...(channel ? { channels: [channel] } : {}),
    ...(status ? { statuses: [status] } : {}),
  };
}

/** Null for what an old address says wrongly. */
export function meaningOf<Value>(codes: Readonly<Record<string, Value>>, code: string | null): Value | null {
  return code !== null && Object.hasOwn(codes, code) ? codes[code]! : null;
}

export function codeOf<Value>(codes: Readonly<Record<string, Value>>, value: Value | null): string | null {
  return Object.entries(codes).find(([, one]) => one === value)?.[0] ?? null;
}

/** A status of the list also holds what was recorded by mistake. */
export function statusWords(status: Status): MessageId {
  return status === "CANCELLED" ? "reminders.cancelledOrBack" : `reminderStatus.${status}`;
}
