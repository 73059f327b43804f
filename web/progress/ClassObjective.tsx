import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { ObjectiveDialog } from "./ObjectiveDialog.tsx";
import { FoldedObjectiveHistory } from "./FoldedObjectiveHistory.tsx";

const ClassObjective_schoolClass = graphql(`
  fragment ClassObjective_schoolClass on SchoolClass {
    id
    name
    schoolYear {
      id
      isCurrent
    }
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

/** The way to change the objective of the class, with its history. */
export function ClassObjective({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof ClassObjective_schoolClass>;
}): ReactNode {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { data } = useSuspenseFragment({ fragment: ClassObjective_schoolClass, from: schoolClass });
  const { objective, widerObjective, objectiveChanges } = data;
  if (!data.schoolYear.isCurrent) return null;
  return (
    <>
      <Button kind="quiet" small onClick={() => setOpen(true)}>
        <Text id="objective.change" />
      </Button>
      {open && (
        <ObjectiveDialog
          title={text("objective.title.class", { name: data.name })}
          target={{ classId: data.id }}
          inForce={objective}
          wider={widerObjective}
          isOwn={objective.scope === "CLASS"}
          onClose={() => setOpen(false)}
        >
          <FoldedObjectiveHistory changes={objectiveChanges} scope="CLASS" whose={{ classIds: [data.id] }} />
        </ObjectiveDialog>
      )}
    </>
  );
}
