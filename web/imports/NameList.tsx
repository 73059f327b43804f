import type { FragmentType } from "@apollo/client";
import { useRef, useState, type ReactNode } from "react";
import type { MatchDecision, NameToDecide_MatchFragmentDoc } from "../graph/graphql.ts";
import { NameToDecide } from "./NameToDecide.tsx";
import "./NameList.css";

type NameInList = { id: string; decision: MatchDecision } & FragmentType<typeof NameToDecide_MatchFragmentDoc>;

/** Names one under the other. What is decided here stays in its place, so that it can be taken back; the focus goes on to the next name. */
export function NameList({
  names,
  waiting,
}: {
  names: readonly NameInList[];
  /** How many names wait in all. */
  waiting: number;
}): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const [decidedHere, setDecidedHere] = useState<ReadonlySet<string>>(new Set());
  const decidedNow = names.filter(({ id, decision }) => decidedHere.has(id) && decision !== "PENDING").length;

  const goOn = (id: string): void => {
    setDecidedHere((ids) => new Set(ids).add(id));
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-name]") ?? [])];
    const here = items.findIndex((item) => item.dataset.name === id);
    const next = items.find((item, index) => index > here && item.dataset.decision === "PENDING");
    (next ?? items[here])?.focus();
  };
  if (names.length === 0) return null;
  return (
    <ul className="name-list" ref={list}>
      {names.map((name) => (
        <NameToDecide
          key={name.id}
          match={name}
          left={Math.max(0, waiting - decidedNow - 1)}
          onDecided={() => goOn(name.id)}
        />
      ))}
    </ul>
  );
}
