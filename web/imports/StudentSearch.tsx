import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import type { Chosen } from "./NamesToDecide.tsx";

const StudentSearch_Query = graphql(`
  query StudentSearch($matchId: ID!, $search: String!) {
    school {
      id
      studentsForName(matchId: $matchId, search: $search, first: 8) {
        nodes {
          student {
            id
            lastName
            firstName
          }
          className
          schoolYear {
            id
            name
          }
          hasLeft
        }
        totalCount
      }
    }
  }
`);

const FEWEST_LETTERS = 2;

/** Anybody whom the school ever had, without accents too, with class and year. Nobody is chosen by Enter: each student has a button. */
export function StudentSearch({
  matchId,
  onChoose,
  onClose,
}: {
  /** The typed name: the students of its school year come first. */
  matchId: string;
  onChoose: (student: Chosen) => void;
  onClose: () => void;
}): ReactNode {
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const field = useRef<HTMLInputElement>(null);
  const { data, previousData } = useQuery(StudentSearch_Query, {
    variables: { matchId, search },
    skip: search.length < FEWEST_LETTERS,
  });
  const found = search.length < FEWEST_LETTERS ? null : (data ?? previousData)?.school?.studentsForName;
  useEffect(() => field.current?.focus(), []);

  return (
    <div
      className="student-search"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Field
        ref={field}
        type="search"
        autoComplete="off"
        label={<Text id="names.search.label" />}
        hint={<Text id="names.search.hint" />}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="muted small" role="status">
        {found && <Text id="names.search.found" values={{ count: found.totalCount, shown: found.nodes.length }} />}
      </p>
      <ul>
        {found?.nodes.map(({ student, className, schoolYear, hasLeft }) => (
          <li key={student.id}>
            <Button small onClick={() => onChoose(student)}>
              <Text
                id="names.search.student"
                values={{
                  ...{ lastName: student.lastName, firstName: student.firstName, className: className ?? "none" },
                  ...{ year: schoolYear?.name ?? "none", left: hasLeft ? "yes" : "no" },
                }}
              />
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" small onClick={onClose}>
        <Text id="names.search.close" />
      </Button>
    </div>
  );
}
