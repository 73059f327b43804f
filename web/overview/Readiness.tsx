import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { CertificationWindow } from "./CertificationWindow.tsx";
import { ReadinessTable } from "./ReadinessTable.tsx";

const Readiness_school = graphql(`
  fragment Readiness_school on School {
    id
    years {
      id
      isCurrent
      name
      startsOn
      endsOn
      certificationWindows {
        level
        opensOn
        closesOn
        isOwn
        source
      }
    }
    overview {
      grades {
        gradeLevel
        certificationLevel
        summary {
          studentCount
          certifiableCount
          certifiabilityUnknownCount
        }
        classes {
          schoolClass {
            id
            name
          }
          summary {
            studentCount
            certifiableCount
            certifiabilityUnknownCount
          }
        }
      }
    }
  }
`);

/** Who of the classes that sit the certification could today, and when they do; nothing where no class sits it. */
export function Readiness({ school }: { school: FragmentType<typeof Readiness_school> }): ReactNode {
  const { data } = useSuspenseFragment({ fragment: Readiness_school, from: school });
  const grades = data.overview.grades.filter(({ certificationLevel }) => certificationLevel !== null);
  const levels = [...new Set(grades.flatMap(({ certificationLevel }) => certificationLevel ?? []))];
  const year = data.years.find(({ isCurrent }) => isCurrent);
  if (grades.length === 0) return null;

  const sum = (of: "studentCount" | "certifiableCount" | "certifiabilityUnknownCount"): number =>
    grades.reduce((total, { summary }) => total + summary[of], 0);
  const [total, certifiable, unknown] = [
    sum("studentCount"),
    sum("certifiableCount"),
    sum("certifiabilityUnknownCount"),
  ];
  return (
    <Card
      title={<Text id="overview.readiness" />}
      actions={<ExportButton wanted={{ subject: "READINESS" }} of={<Text id="overview.readiness" />} />}
    >
      <div className="card-body stack">
        {year && levels.map((level) => <CertificationWindow key={level} year={year} level={level} />)}
        <p>
          <Text
            id="overview.readiness.words"
            values={{ total, certifiable, unknown, notYet: total - certifiable - unknown }}
          />
        </p>
      </div>
      <div className="overview-readiness">
        <ReadinessTable grades={grades} />
      </div>
    </Card>
  );
}
