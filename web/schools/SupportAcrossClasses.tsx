import { useSuspenseQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { useSearchParams } from "react-router";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Select } from "../ui/Select.tsx";
import { byPressure } from "./support-order.ts";
import { SupportTable } from "./SupportTable.tsx";

const SHOWN_AT_A_TIME = 10;
const ALL = "all";

const SupportAcrossClasses_Query = graphql(`
  query SupportAcrossClasses {
    viewer {
      id
      classes {
        id
        name
        board {
          rows {
            student {
              id
              lastName
              firstName
            }
            supportNeeds {
              reason
              campaign {
                id
                name
              }
              since
              missing
            }
            yearProgress {
              competencesGained
              objective
              expectedByNow
            }
            lastActivityAt
          }
        }
      }
    }
  }
`);

/** Whom to see first, all classes together; the class chosen is in the address. */
export function SupportAcrossClasses(): ReactNode {
  const text = useText();
  const { data } = useSuspenseQuery(SupportAcrossClasses_Query, { fetchPolicy: "cache-and-network" });
  const [search, setSearch] = useSearchParams();
  const [shown, setShown] = useState(SHOWN_AT_A_TIME);

  const classes = data.viewer?.classes ?? [];
  const chosen = classes.find(({ id }) => id === search.get("class"))?.id ?? ALL;
  const lines = classes
    .filter(({ id }) => chosen === ALL || id === chosen)
    .flatMap(({ name, board }) => board.rows.map((row) => ({ ...row, className: name })))
    .filter(({ supportNeeds }) => supportNeeds.length > 0)
    .sort(byPressure);
  const choose = (id: string): void => {
    setSearch(id === ALL ? {} : { class: id }, { replace: true, preventScrollReset: true });
    setShown(SHOWN_AT_A_TIME);
  };

  return (
    <Card
      title={<Text id="home.support.title" />}
      lede={<Text id="home.support.lede" values={{ count: lines.length }} />}
      actions={
        classes.length > 1 && (
          <Select
            label={<Text id="home.support.filter" />}
            value={chosen}
            options={[
              { value: ALL, words: text("home.support.allClasses") },
              ...classes.map(({ id, name }) => ({ value: id, words: name })),
            ]}
            onChange={choose}
          />
        )
      }
      foot={
        lines.length > shown && (
          <Button kind="quiet" onClick={() => setShown(shown + SHOWN_AT_A_TIME)}>
            <Text id="home.support.more" values={{ count: Math.min(SHOWN_AT_A_TIME, lines.length - shown) }} />
          </Button>
        )
      }
    >
      {lines.length > 0 ? (
        <SupportTable lines={lines.slice(0, shown)} />
      ) : (
        <p className="card-body">
          <Text id="home.support.none" />
        </p>
      )}
    </Card>
  );
}
