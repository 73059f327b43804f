import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, useState, type ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { useSettled } from "../app/useSettled.ts";
import { PrintLine } from "../boards/PrintLine.tsx";
import { useNames } from "../boards/useNames.ts";
import { useSort } from "../boards/useSort.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { studentsAddress, studentsChoice, studentsFilter } from "./students-filter.ts";
import { SORTABLE, studentSort } from "./students-order.ts";
import { StudentsList } from "./StudentsList.tsx";
import { StudentsTools } from "./StudentsTools.tsx";
import { useStudentsWords } from "./useStudentsWords.ts";
import "../ui/Card.css";

const StudentsScreen_Query = graphql(`
  query StudentsScreen($schoolYearId: ID) {
    school {
      id
      classes(schoolYearId: $schoolYearId) {
        id
        name
        gradeLevel
      }
    }
  }
`);

/** Every student of the school, whatever their class. */
export function StudentsScreen(): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const { role } = usePerson();
  const { year, past } = useSchoolYear();
  const schoolYearId = past ? year?.id : undefined;
  const [address, change] = useAddressFilter("class", "grade", "certifiable", "objective", "holds", "show");
  const [order, setOrder] = useSort(SORTABLE, hidden);
  const [typed, setTyped] = useState("");
  const searched = useSettled(typed).trim();
  const { data } = useSuspenseQuery(StudentsScreen_Query, {
    variables: { schoolYearId },
    fetchPolicy: "cache-and-network",
  });
  const classes = data.school?.classes ?? [];
  const choice = studentsChoice(address, { past });
  const filter = studentsFilter(choice, { search: hidden ? "" : searched, schoolYearId });

  const details = useStudentsWords(choice, { classes, order });

  return (
    <>
      <PageHead
        title={text("students.title")}
        lede={<Text id="students.lede" values={{ when: past ? "past" : "now", role }} />}
        actions={
          <div>
            <ExportButton
              wanted={{
                subject: "STUDENTS",
                studentFilter: filter,
                studentSort: studentSort(order),
                namesHidden: hidden,
                filterWords: details,
              }}
            />
          </div>
        }
      />
      <section className="card" aria-label={text("students.title")}>
        <PrintLine title={text("students.title")} details={details} />
        <StudentsTools
          classes={classes}
          choice={choice}
          onChoose={(some) => change(studentsAddress({ ...choice, ...some }))}
          typed={typed}
          onType={setTyped}
          order={order}
          onOrder={setOrder}
        />
        <Suspense fallback={<Skeleton blocks={3} />}>
          <StudentsList
            filter={filter}
            narrowed={Object.keys(filter).some((key) => key !== "schoolYearId")}
            order={order}
            onOrder={setOrder}
          />
        </Suspense>
      </section>
    </>
  );
}
