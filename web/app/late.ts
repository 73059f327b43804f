import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { Unreachable } from "./refusals.ts";

/** `ahead` fetches the code before it is needed; where it cannot be had, it is fetched again when it is. */
export type Late<Props> = LazyExoticComponent<ComponentType<Props>> & { ahead: () => void };

/** A screen or a part of one whose code comes when somebody goes there: the first load is small on a school's network. */
export function late<Props>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let coming: Promise<{ default: ComponentType<Props> }> | undefined;
  const fetched = (): Promise<{ default: ComponentType<Props> }> =>
    (coming ??= load().then(
      (part) => ({ default: part }),
      (error: unknown) => {
        throw error instanceof TypeError ? new Unreachable() : error;
      },
    ));
  const ahead = (): void => {
    fetched().catch(() => (coming = undefined));
  };
  return Object.assign(lazy(fetched), { ahead });
}
