import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { FactSources } from "./FactSources.tsx";

const StudentList_student = graphql(`
  fragment StudentList_student on Student {
    id
    listSources {
      fileName
      line
      importedAt
      importedBy {
        id
        firstName
        lastName
      }
      import {
        id
      }
    }
  }
`);

/** The lists of students that made or changed this student, or their class. */
export function StudentList({ student }: { student: FragmentType<typeof StudentList_student> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: StudentList_student, from: student });
  return <FactSources what={text("sources.list")} sources={data.listSources} />;
}
