import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";

const NamesCount_Query = graphql(`
  query NamesCount {
    school {
      id
      pendingNames(first: 1) {
        totalCount
      }
    }
  }
`);

/** In the menu, how many typed names wait; nothing while it is not known, and when there is none. */
export function NamesCount(): ReactNode {
  const { data } = useQuery(NamesCount_Query);
  const count = data?.school?.pendingNames.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <span className="menu-count num">
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>
        <Text id="names.title" values={{ count }} />
      </VisuallyHidden>
    </span>
  );
}
