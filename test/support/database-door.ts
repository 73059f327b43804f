import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** Where the connection breaks: before PostgreSQL hears of the COMMIT, or after it has answered. */
export type Cut = "before" | "after";

export interface DatabaseDoor {
  port: number;
  /** Asked at each COMMIT of a unit that may write, with what its connection began with; null lets it pass. */
  onCommit: (startup: string) => Cut | null;
  /** How many were cut. */
  cuts: number;
  /** Nothing passes any more, and nobody is told: as when a cable is pulled out. */
  silent: boolean;
  /** All that pass now; who comes later passes. */
  cut(): void;
  close(): void;
}

/** In front of a PostgreSQL: reads what a server says to it, and breaks its connections at chosen moments. */
export async function openDatabaseDoor(target: () => number): Promise<DatabaseDoor> {
  const passing = new Set<Socket>();
  const inside = createServer((client) => {
    const behind = connect(target(), "127.0.0.1");
    let startup: string | null = null;
    let isWriting = false;
    let isLost = false;
    const end = (): void => void (client.destroy(), behind.destroy());
    for (const socket of [client, behind]) {
      passing.add(socket);
      socket.on("error", end).on("close", () => {
        passing.delete(socket);
        end();
      });
    }
    client.on("data", (chunk: Buffer) => {
      if (door.silent) return;
      const text = chunk.toString("latin1");
      startup ??= text;
      for (const [said, only] of text.matchAll(/start transaction( read only)?|commit\0/g)) {
        if (said !== "commit\0") isWriting = only === undefined;
        else if (isWriting) {
          const cut = door.onCommit(startup);
          if (cut !== null) door.cuts += 1;
          if (cut === "before") return end();
          isLost = cut === "after";
        }
      }
      if (!behind.write(chunk)) client.pause();
    });
    behind.on("data", (chunk: Buffer) => {
      if (isLost) end();
      else if (!door.silent && !client.write(chunk)) behind.pause();
    });
    client.on("drain", () => behind.resume());
    behind.on("drain", () => client.resume());
  }).listen(0, "127.0.0.1");
  await once(inside, "listening");

  const door: DatabaseDoor = {
    port: (inside.address() as AddressInfo).port,
    onCommit: () => null,
    cuts: 0,
    silent: false,
    cut: () => passing.forEach((socket) => socket.destroy()),
    close: () => {
      door.cut();
      inside.close();
    },
  };
  return door;
}

export function throughDoor(url: string, { port }: DatabaseDoor): string {
  return Object.assign(new URL(url), { port: String(port) }).href;
}
