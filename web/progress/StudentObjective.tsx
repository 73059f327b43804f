import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { ObjectiveDialog } from "./ObjectiveDialog.tsx";
import { FoldedObjectiveHistory } from "./FoldedObjectiveHistory.tsx";
import { ObjectiveWords } from "./ObjectiveWords.tsx";

const StudentObjective_student = graphql(`
  fragment StudentObjective_student on Student {
    id
    objective {
      competences
      dueOn
      scope
    }
    widerObjective {
      competences
      dueOn
      scope
    }
    objectiveChanges {
      id
      from {
        competences
        dueOn
      }
      to {
        competences
        dueOn
      }
      changedBy {
        id
        firstName
        lastName
      }
      changedAt
    }
  }
`);

/** Whose objective holds for this student, and the way to give them one of their own. */
export function StudentObjective({ student }: { student: FragmentType<typeof StudentObjective_student> }): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const [open, setOpen] = useState(false);
  const { data } = useSuspenseFragment({ fragment: StudentObjective_student, from: student });
  const { objective, widerObjective, objectiveChanges } = data;
  const isOwn = objective.scope === "STUDENT";
  return (
    <Card
      title={<Text id="student.objective.title" />}
      actions={
        <Button small onClick={() => setOpen(true)}>
          <Text id={isOwn ? "objective.change" : "student.objective.adapt"} />
        </Button>
      }
    >
      <div className="card-body stack">
        <p>
          <strong>
            <ObjectiveWords objective={objective} />
          </strong>{" "}
          <Text id="student.objective.whose" values={{ whose: text(`objective.of.${objective.scope}`) }} />
          {isOwn && (
            <>
              {" "}
              <Text
                id="objective.without"
                values={{
                  value: <ObjectiveWords objective={widerObjective} />,
                  whose: text(`objective.of.${widerObjective.scope}`),
                }}
              />
            </>
          )}
        </p>
        {objectiveChanges.length > 0 && (
          <FoldedObjectiveHistory
            changes={objectiveChanges}
            scope="STUDENT"
            whose={{ studentIds: [data.id], namesHidden: hidden }}
          />
        )}
      </div>
      {open && (
        <ObjectiveDialog
          title={text("objective.title.student")}
          target={{ studentId: data.id }}
          inForce={objective}
          wider={widerObjective}
          isOwn={isOwn}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
