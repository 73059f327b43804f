/** The server as it is built, from the folder that a run works with: entities are decorated, and decorators do not run uncompiled. */
export async function serverCode(out: string) {
  const built = (path: string): Promise<unknown> => import(`${out}/${path}.js`);
  await import("reflect-metadata");
  return {
    ...((await built("database/migrate")) as typeof import("../../server/database/migrate.ts")),
    ...((await built("database/connect")) as typeof import("../../server/database/connect.ts")),
    ...((await built("shared/units")) as typeof import("../../server/shared/units.ts")),
    ...((await built(
      "reminders/reminder-request.store",
    )) as typeof import("../../server/reminders/reminder-request.store.ts")),
    ...((await built("reminders/reminder.store")) as typeof import("../../server/reminders/reminder.store.ts")),
    ...((await built("mails/outbox-request.store")) as typeof import("../../server/mails/outbox-request.store.ts")),
    ...((await built("mails/cancel-reminder")) as typeof import("../../server/mails/cancel-reminder.ts")),
  };
}

export type ServerCode = Awaited<ReturnType<typeof serverCode>>;
