import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { StudentProgression } from "../progression/StudentProgression.tsx";
import { StudentFollowUp } from "../follow-up/StudentFollowUp.tsx";
import { StudentObjective } from "../progress/StudentObjective.tsx";
import { StudentCompetences } from "./StudentCompetences.tsx";
import { StudentFigures } from "./StudentFigures.tsx";
import { StudentList } from "./StudentList.tsx";
import { StudentNeeds } from "./StudentNeeds.tsx";
import { StudentParticipations } from "./StudentParticipations.tsx";
import { StudentProfiles } from "./StudentProfiles.tsx";
import { StudentReminders } from "./StudentReminders.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";

const StudentScreen_Query = graphql(`
  query StudentScreen($studentId: ID!, $schoolYearId: ID) {
    student(id: $studentId) {
      id
      lastName
      firstName
      schoolClass(schoolYearId: $schoolYearId) {
        id
        name
      }
      ...StudentFigures_student
      ...StudentNeeds_student
      ...StudentProgression_student
      ...StudentObjective_student
      ...Followed_student
      ...StudentCompetences_student
      ...StudentProfiles_student
      ...StudentParticipations_student
      ...StudentReminders_student
      ...StudentList_student
    }
  }
`);

/** One student: where they stand, what is missing, everything they did and what they were told. */
export function StudentScreen(): ReactNode {
  const text = useText();
  const { studentId = "" } = useParams();
  const { hidden, search } = useNames();
  const { search: yearSearch, past } = useSchoolYear();
  const { schoolYearId, when } = useYearOfFacts();
  const { data } = useSuspenseQuery(StudentScreen_Query, {
    variables: { studentId, schoolYearId },
    fetchPolicy: "cache-and-network",
  });
  const student = data.student;
  if (!student) return <NotFoundScreen />;

  const { lastName, firstName, schoolClass } = student;
  const name = hidden ? text("student.anonymous") : `${lastName} ${firstName}`;
  return (
    <>
      <PageHead
        title={name}
        crumbs={
          <Crumbs
            up={[
              { to: `/classes${yearSearch}`, words: <Text id="classes.title" /> },
              ...(schoolClass ? [{ to: `/classes/${schoolClass.id}${search}`, words: schoolClass.name }] : []),
            ]}
            here={name}
          />
        }
        lede={
          schoolClass ? (
            <Text id="student.class" values={{ name: schoolClass.name }} />
          ) : (
            <Text id={`student.noClass.${when}`} />
          )
        }
        actions={
          <div>
            <NamesSwitch />
          </div>
        }
      />
      <StudentFigures student={student} />
      <StudentNeeds student={student} />
      {!past && (
        <>
          <StudentObjective student={student} />
          <StudentFollowUp student={student} name={name} />
        </>
      )}
      <StudentProgression student={student} />
      <StudentCompetences student={student} />
      <StudentProfiles student={student} />
      <StudentParticipations student={student} />
      <StudentReminders student={student} />
      <StudentList student={student} />
    </>
  );
}
