import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { Evolution } from "../graph/graphql.ts";

const ARROWS: Record<Evolution, string> = { UP: "↗", STEADY: "→", DOWN: "↘" };

/** Between the last two results sent, in Pix Orga's words; the arrow's shape says it again. */
export function EvolutionWords({ evolution }: { evolution: Evolution }): ReactNode {
  return (
    <>
      <span aria-hidden="true">{ARROWS[evolution]}</span> <Text id={`evolution.${evolution}`} />
    </>
  );
}
