import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { ClassTable } from "./ClassTable.tsx";
import { NoClassYet } from "./NoClassYet.tsx";

const ClassesScreen_Query = graphql(`
  query ClassesScreen($schoolYearId: ID) {
    school {
      id
      classes(schoolYearId: $schoolYearId) {
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
  const { year, past } = useSchoolYear();
  const schoolYearId = past ? year?.id : undefined;
  const { data } = useSuspenseQuery(ClassesScreen_Query, {
    variables: { schoolYearId },
    fetchPolicy: "cache-and-network",
  });
  const classes = data.school?.classes ?? [];

  return (
    <>
      <PageHead
        title={text("classes.title")}
        lede={
          classes.length > 0 && (
            <Text id={past ? "classes.ofYear" : "classes.lede"} values={{ count: classes.length, year: year?.name }} />
          )
        }
        actions={classes.length > 0 && <ExportButton wanted={{ subject: "SCHOOL_OVERVIEW", schoolYearId }} />}
      />
      <div className="card">{classes.length > 0 ? <ClassTable classes={classes} /> : <NoClassYet role={role} />}</div>
    </>
  );
}
