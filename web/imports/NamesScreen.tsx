import { Suspense, type ReactNode } from "react";
import { Crumbs } from "../app/Crumbs.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TabLinks } from "../ui/TabLinks.tsx";
import { DecidedNames } from "./DecidedNames.tsx";
import { ExactNames } from "./ExactNames.tsx";
import { NamesToDecide } from "./NamesToDecide.tsx";

export type NamesView = "waiting" | "decided";

/** The typed names of every file: whose they are, and what was answered. */
export function NamesScreen({ view }: { view: NamesView }): ReactNode {
  const text = useText();
  const { role } = usePerson();
  return (
    <>
      <PageHead
        title={text("names.screen")}
        crumbs={
          <Crumbs up={[{ to: "/imports", words: <Text id="imports.title" /> }]} here={<Text id="names.screen" />} />
        }
        lede={<Text id="names.lede" />}
      />
      <TabLinks
        label={text("names.tabs")}
        tabs={[
          { to: "/imports/noms", words: <Text id="names.filter.PENDING" /> },
          { to: "/imports/noms/reponses", words: <Text id="names.tab.decided" /> },
        ]}
      />
      {view === "waiting" && role !== "TEACHER" && (
        <Suspense fallback={null}>
          <ExactNames />
        </Suspense>
      )}
      <Suspense fallback={<Skeleton blocks={1} />}>
        {view === "waiting" ? <NamesToDecide /> : <DecidedNames />}
      </Suspense>
    </>
  );
}
