import { lazy, type ComponentType, type LazyExoticComponent } from "react";

/** A screen whose code comes when somebody goes there: the first load is small on a school's network. */
export function late<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
