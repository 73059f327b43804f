import { useSuspenseQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { ObjectiveDialog } from "../progress/ObjectiveDialog.tsx";
import { ObjectiveHistory } from "../progress/ObjectiveHistory.tsx";
import { Card } from "../ui/Card.tsx";
import { Note } from "../ui/Note.tsx";
import { NarrowObjectives } from "./NarrowObjectives.tsx";
import { targetName, wideObjectives, type WideObjective } from "./wide-objectives.ts";
import { SettingsHead } from "./SettingsHead.tsx";
import { WideObjectives } from "./WideObjectives.tsx";

const ObjectivesScreen_Query = graphql(`
  query ObjectivesScreen {
    school {
      id
      classes {
        id
        gradeLevel
      }
      objectives {
        id
        gradeLevel
        schoolClass {
          id
          name
        }
        student {
          id
          lastName
          firstName
        }
        competences
        dueOn
        setBy {
          id
          firstName
          lastName
        }
        setAt
      }
      objectiveChanges {
        id
        gradeLevel
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
  }
`);

/** Réglages → Objectifs: of the school and its grades; those of classes and students are named, and set where they are. */
export function ObjectivesScreen(): ReactNode {
  const text = useText();
  const { year } = useSchoolYear();
  const { data } = useSuspenseQuery(ObjectivesScreen_Query, { fetchPolicy: "cache-and-network" });
  const [changing, setChanging] = useState<WideObjective["gradeLevel"] | undefined>();
  const { classes = [], objectives = [], objectiveChanges = [] } = data.school ?? {};

  if (!year) {
    return (
      <>
        <SettingsHead title="settings.objectives" lede="settings.objectives.lede" />
        <Note>
          <Text id="refusal.NO_SCHOOL_YEAR" />
        </Note>
      </>
    );
  }
  const wide = wideObjectives(objectives, classes, year);
  const changed = wide.find(({ gradeLevel }) => gradeLevel === changing);
  return (
    <>
      <SettingsHead
        title="settings.objectives"
        lede="settings.objectives.lede"
        actions={
          <div className="button-row">
            <ExportButton wanted={{ subject: "OBJECTIVES" }} />
          </div>
        }
      />
      <Card title={<Text id="settings.objectives.wide" values={{ year: year.name }} />}>
        <WideObjectives objectives={wide} onChange={setChanging} />
      </Card>
      <Card title={<Text id="settings.objectives.narrow" />} lede={<Text id="settings.objectives.narrow.lede" />}>
        <NarrowObjectives objectives={objectives.filter((one) => one.schoolClass ?? one.student)} />
      </Card>
      <Card
        title={<Text id="objective.history.title" />}
        actions={
          objectiveChanges.length > 0 && (
            <ExportButton wanted={{ subject: "OBJECTIVE_CHANGES" }} of={<Text id="objective.history.title" />} />
          )
        }
      >
        <div className={objectiveChanges.length === 0 ? "card-body" : undefined}>
          <ObjectiveHistory
            changes={objectiveChanges.map((change) => ({
              ...change,
              target: targetName(text, change.gradeLevel),
              scope: change.gradeLevel ? "GRADE" : "SCHOOL",
            }))}
          />
        </div>
      </Card>
      {changed && (
        <ObjectiveDialog
          title={
            changed.gradeLevel
              ? text("objective.title.grade", { grade: text(`grade.${changed.gradeLevel}`) })
              : text("objective.title.school")
          }
          target={{ gradeLevel: changed.gradeLevel }}
          inForce={changed.inForce}
          wider={changed.wider}
          isOwn={changed.isOwn}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}
