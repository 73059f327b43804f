import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { PrintLine } from "../boards/PrintLine.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { AcademyFigures } from "./AcademyFigures.tsx";
import { AcademySchools } from "./AcademySchools.tsx";
import { AcademyTrend } from "./AcademyTrend.tsx";
import { NoTermYet } from "./NoTermYet.tsx";
import { termName } from "./term-words.ts";
import "./academy.css";

const Academy_Query = graphql(`
  query Academy {
    academy {
      id
      name
      terms {
        id
        yearName
        kind
        number
        frozenAt
        total {
          studentCount
          startedCount
          certifiableCount
          objectiveReachedCount
        }
        ...AcademyFigures_academyTerm
      }
      ...AcademyTrend_academy
    }
  }
`);

/** The academy's home: whole schools, period by period; the period shown stands in the address. */
export function AcademyScreen(): ReactNode {
  const text = useText();
  const intl = useIntl();
  const { firstName } = usePerson();
  const { data } = useSuspenseQuery(Academy_Query, { fetchPolicy: "cache-and-network" });
  const [{ term: asked }, change] = useAddressFilter("term");
  const { academy } = data;
  const term = academy?.terms.find(({ id }) => id === asked) ?? academy?.terms[0];
  const head = { title: text("home.title"), heading: <Text id="home.hello" values={{ firstName }} /> };

  if (!academy || !term) {
    return (
      <>
        <PageHead {...head} />
        <NoTermYet why={academy ? "noTerm" : "none"} />
      </>
    );
  }
  const newest = academy.terms[0]!.id;
  return (
    <>
      <PageHead
        {...head}
        lede={
          <Text id="academy.lede" values={{ name: academy.name, day: dayText(intl, term.frozenAt, { long: true }) }} />
        }
        actions={
          <div className="academy-actions">
            <Select
              label={<Text id="academy.period" />}
              value={term.id}
              options={academy.terms.map((one) => ({ value: one.id, words: termName(intl, one) }))}
              onChange={(id) => change({ term: id === newest ? null : id })}
            />
            <ExportButton wanted={{ subject: "ACADEMY", termId: term.id, filterWords: [termName(intl, term)] }} />
            <Button small onClick={() => print()}>
              <Text id="board.print" />
            </Button>
          </div>
        }
      />
      <PrintLine title={text("academy.named", { name: academy.name })} details={[termName(intl, term)]} />
      <div className="academy-figures">
        <AcademyFigures term={term} />
      </div>
      <Suspense fallback={<Skeleton blocks={2} />}>
        <AcademySchools termId={term.id} total={term.total} />
      </Suspense>
      <AcademyTrend academy={academy} />
    </>
  );
}
