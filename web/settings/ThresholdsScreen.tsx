import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { SettingsHead } from "./SettingsHead.tsx";
import { ThresholdsForm } from "./ThresholdsForm.tsx";

const ThresholdsScreen_Query = graphql(`
  query ThresholdsScreen {
    school {
      id
      settingsVersion
      thresholds {
        neverStartedDays
        stoppedDays
        remindAgainDays
        oldProfileDays
      }
    }
  }
`);

/** Réglages → Seuils: from when on a student is shown as in need of support. */
export function ThresholdsScreen(): ReactNode {
  const { data, refetch } = useSuspenseQuery(ThresholdsScreen_Query, { fetchPolicy: "cache-and-network" });
  return (
    <>
      <SettingsHead title="settings.thresholds" lede="settings.thresholds.lede" />
      <Card title={<Text id="settings.thresholds.card" />}>
        <div className="card-body">
          {data.school && <ThresholdsForm school={data.school} onConflict={() => void refetch()} />}
        </div>
      </Card>
    </>
  );
}
