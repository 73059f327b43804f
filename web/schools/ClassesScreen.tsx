import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { ClassTable } from "./ClassTable.tsx";
import { NoClassYet } from "./NoClassYet.tsx";

const ClassesScreen_Query = graphql(`
  query ClassesScreen {
    viewer {
      id
      classes {
        id
        gradeLevel
        ...ClassRow_schoolClass
      }
    }
  }
`);

export function ClassesScreen(): ReactNode {
  const text = useText();
  const { role } = usePerson();
  const { data } = useSuspenseQuery(ClassesScreen_Query, { fetchPolicy: "cache-and-network" });
  const classes = data.viewer?.classes ?? [];

  return (
    <>
      <PageHead
        title={text("classes.title")}
        lede={classes.length > 0 && <Text id="classes.lede" values={{ count: classes.length }} />}
      />
      <div className="card">{classes.length > 0 ? <ClassTable classes={classes} /> : <NoClassYet role={role} />}</div>
    </>
  );
}
