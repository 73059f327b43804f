import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useEffect, useRef, useState, useTransition, type ReactNode } from "react";
import type { Refusal } from "../app/refusals.ts";
import { useText } from "../app/Text.tsx";
import type { NamesToDecideQuery } from "../graph/graphql.ts";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { NamePanel } from "./NamePanel.tsx";
import { NoNameLeft } from "./NoNameLeft.tsx";
import { useNameDecisions } from "./useNameDecisions.ts";
import { useNameQueue } from "./useNameQueue.ts";

const NamesToDecide_Query = graphql(`
  query NamesToDecide($after: String) {
    school {
      id
      pendingNames(first: 50, after: $after) {
        nodes {
          id
          decision
          lastName
          firstName
          candidates {
            student {
              id
              lastName
              firstName
            }
          }
          ...NameQueue_match
          ...NameComparison_match
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** Before this few are left, the next page is fetched. */
const FEW = 10;

type WaitingName = NonNullable<NamesToDecideQuery["school"]>["pendingNames"]["nodes"][number];

function without<Name extends { id: string }>(names: readonly Name[], ...ids: readonly string[]): Name[] {
  return names.filter(({ id }) => !ids.includes(id));
}

export interface Chosen {
  id: string;
  lastName: string;
  firstName: string;
}

/** One name after the other. An answer goes on to the next name at once; where the server refuses, the name is back and says why. */
export function NamesToDecide(): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(NamesToDecide_Query, { fetchPolicy: "cache-and-network" });
  const { decide, reopen } = useNameDecisions();
  // Out of the list from the press on: one that was on its way may not know of the answer.
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<{ typed: string; refusal: Refusal } | null>(null);
  const [back, setBack] = useState<readonly WaitingName[]>([]);
  const answered = useRef<{ name: WaitingName; typed: string }[]>([]);

  const list = data.school?.pendingNames;
  const listed = list?.nodes.filter(({ decision }) => decision === "PENDING") ?? [];
  // A list that was on its way when a name was taken back may not know it.
  const waiting = [...listed, ...without(back, ...listed.map(({ id }) => id))];
  const names = without(waiting, ...given);
  const { hasNextPage = false, endCursor = null } = list?.pageInfo ?? {};
  const further = hasNextPage ? Math.max(0, (list?.totalCount ?? 0) - waiting.length) : 0;
  const left = names.length + further;
  const queue = useNameQueue(names);
  const { current } = queue;

  useEffect(() => {
    if (names.length < FEW && hasNextPage && !loadingMore)
      startTransition(() => void fetchMore({ variables: { after: endCursor } }));
  }, [names.length, hasNextPage, endCursor, loadingMore, fetchMore]);

  const typedOf = (name: { lastName: string; firstName: string }): string => text("names.typed", { ...name });
  const showAgain = (id: string): void => setGiven((ids) => new Set([...ids].filter((other) => other !== id)));
  const refetch = (): void => void client.refetchQueries({ include: [NamesToDecide_Query] });
  const settle = (id: string, typed: string, refusal: Refusal | null): void => {
    if (!refusal) return;
    showAgain(id);
    answered.current = answered.current.filter(({ name }) => name.id !== id);
    setRefused({ typed, refusal });
    refetch();
  };
  const choose = (student: Chosen | null): void => {
    if (!current) return;
    const { id } = current;
    const typed = typedOf(current);
    setRefused(null);
    setGiven((ids) => new Set(ids).add(id));
    setBack((known) => without(known, id));
    answered.current.push({ name: current, typed });
    queue.go(queue.following(id));
    announce(
      student
        ? text("names.said.linked", { typed, student: `${student.lastName} ${student.firstName}`, left: left - 1 })
        : text("names.said.dismissed", { typed, left: left - 1 }),
    );
    void decide(id, student?.id ?? null).then((refusal) => settle(id, typed, refusal));
  };
  const takeBack = async (): Promise<void> => {
    const last = answered.current.pop();
    if (!last) return;
    setRefused(null);
    const { name, typed } = last;
    const refusal = await reopen(name.id);
    if (refusal) return setRefused({ typed, refusal });
    announce(text("names.said.reopened", { typed }));
    showAgain(name.id);
    setBack((known) => [...known, name]);
    queue.go(name.id);
    refetch();
  };

  if (!current) return <NoNameLeft onTakeBack={answered.current.length > 0 ? () => void takeBack() : null} />;
  return (
    <NamePanel
      queue={queue}
      current={current}
      left={left}
      refused={refused}
      canTakeBack={answered.current.length > 0}
      onChoose={choose}
      onTakeBack={() => void takeBack()}
    />
  );
}
