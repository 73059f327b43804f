import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import type { Chosen } from "./NamesToDecide.tsx";

const StudentSearch_Query = graphql(`
  query StudentSearch($search: String!) {
    school {
      id
      students(first: 8, filter: { search: $search }) {
        nodes {
          id
          lastName
          firstName
          schoolClass {
            id
            name
          }
        }
        totalCount
      }
    }
  }
`);

const FEWEST_LETTERS = 2;

/** Anybody of the school, without accents too. Nobody is chosen by Enter: each student has a button. */
export function StudentSearch({
  onChoose,
  onClose,
}: {
  onChoose: (student: Chosen) => void;
  onClose: () => void;
}): ReactNode {
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const field = useRef<HTMLInputElement>(null);
  const { data, previousData } = useQuery(StudentSearch_Query, {
    variables: { search },
    skip: search.length < FEWEST_LETTERS,
  });
  const found = search.length < FEWEST_LETTERS ? null : (data ?? previousData)?.school?.students;
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
        {found?.nodes.map(({ schoolClass, ...student }) => (
          <li key={student.id}>
            <Button small onClick={() => onChoose(student)}>
              <Text id="names.candidate" values={{ ...student, className: schoolClass?.name ?? "none" }} />
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
