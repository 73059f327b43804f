import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import "./NamePanel.css";

const NamesWaiting_Query = graphql(`
  query NamesWaiting {
    school {
      id
      pendingNames(first: 1) {
        totalCount
      }
    }
  }
`);

/** How many typed names wait, and the way to them. Nothing when there is none. */
export function NamesWaiting(): ReactNode {
  return (
    <Suspense fallback={null}>
      <NamesWaitingCard />
    </Suspense>
  );
}

function NamesWaitingCard(): ReactNode {
  const { data } = useSuspenseQuery(NamesWaiting_Query, { fetchPolicy: "cache-and-network" });
  const count = data.school?.pendingNames.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <section className="card names-waiting">
      <div>
        <h2>
          <Text id="names.title" values={{ count }} />
        </h2>
        <p className="muted">
          <Text id="home.imports.namesWhy" />
        </p>
      </div>
      <ButtonLink to="/imports/noms">
        <Text id="home.imports.decide" />
      </ButtonLink>
    </section>
  );
}
