import DataLoader from "dataloader";

import type { Viewer } from "../access/viewer.ts";
import type { Db } from "./db.ts";
import type { Units } from "./units.ts";

/** A batched load, written in the store: one statement for all the keys that one request asks for. */
export type Load<Value> = (db: Db, viewer: Viewer, keys: readonly string[], now: Date) => Promise<Map<string, Value>>;

export interface Loads {
  /** The value of one key, fetched together with those of its neighbours. */
  <Value>(load: Load<Value>, key: string): Promise<Value | undefined>;
}

/** Made per request: the loaders live as long as the answer. */
export function loadsOf(units: Units, viewer: Viewer | null, now: Date): Loads {
  const loaders = new Map<unknown, DataLoader<string, unknown>>();
  return <Value>(load: Load<Value>, key: string): Promise<Value | undefined> => {
    let loader = loaders.get(load) as DataLoader<string, Value | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader(async (keys: readonly string[]) => {
        if (!viewer) return keys.map(() => undefined);
        const values = await units.read((db) => load(db, viewer, keys, now));
        return keys.map((one) => values.get(one));
      });
      loaders.set(load, loader);
    }
    return loader.load(key);
  };
}
