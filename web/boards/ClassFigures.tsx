import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Bar } from "../ui/Bar.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { NoData } from "../ui/NoData.tsx";
import { classCounts } from "./class-counts.ts";

const ClassFigures_schoolClass = graphql(`
  fragment ClassFigures_schoolClass on SchoolClass {
    id
    schoolYear {
      id
      isCurrent
    }
    board {
      campaigns {
        id
        name
      }
      rows {
        student {
          id
        }
        pixScore
        certifiability {
          status
        }
        yearProgress {
          status
        }
        cells {
          status
        }
        supportNeeds {
          reason
        }
        lastReminder {
          id
        }
      }
      summary {
        studentCount
        certifiableCount
        certifiabilityUnknownCount
        objectiveReachedCount
        objectiveUnknownCount
        needsSupportCount
        medianPixScore
      }
    }
  }
`);

/** The figures (whom to support, of the running year only), each with the one sentence that says what to make of it. */
export function ClassFigures({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof ClassFigures_schoolClass>;
}): ReactNode {
  const { data } = useSuspenseFragment({ fragment: ClassFigures_schoolClass, from: schoolClass });
  const { summary } = data.board;
  const counts = classCounts(data.board);
  const total = summary.studentCount;
  const outOf = (of: number): ReactNode => <Text id="classCard.of" values={{ total: of }} />;

  return (
    <Figures>
      <Figure
        name={<Text id="classCard.certifiable" />}
        value={summary.certifiableCount}
        unit={outOf(total)}
        bar={<Bar value={summary.certifiableCount} of={total} />}
      >
        <Text
          id="class.figure.certifiable"
          values={{ missing: counts.notCertifiable, unknown: summary.certifiabilityUnknownCount }}
        />
      </Figure>
      <Figure
        name={<Text id="classCard.objective" />}
        value={summary.objectiveReachedCount}
        unit={outOf(total)}
        bar={<Bar value={summary.objectiveReachedCount} soft={counts.onTrack} of={total} />}
      >
        <Text
          id="class.figure.objective"
          values={{ onTrack: counts.onTrack, unknown: summary.objectiveUnknownCount }}
        />
      </Figure>
      {data.schoolYear.isCurrent && (
        <Figure
          name={<Text id="classCard.support" />}
          value={summary.needsSupportCount}
          unit={outOf(total)}
          bar={<Bar value={summary.needsSupportCount} of={total} />}
        >
          {summary.needsSupportCount > 0 ? (
            <Text id="class.figure.reminded" values={{ count: counts.neverReminded }} />
          ) : (
            <Text id="class.figure.nobody" />
          )}
        </Figure>
      )}
      <Figure
        name={<Text id="class.figure.sent" />}
        value={counts.meant > 0 ? counts.sent : <NoData />}
        unit={counts.meant > 0 && outOf(counts.meant)}
        bar={<Bar value={counts.sent} of={counts.meant} />}
      >
        <SentSentence meant={counts.meant} waitingMost={counts.waitingMost} />
      </Figure>
      <Figure
        name={<Text id="class.figure.median" />}
        value={summary.medianPixScore ?? <NoData />}
        unit={summary.medianPixScore !== null && <Text id="pix" />}
      >
        <Text id="class.figure.medianOf" values={{ known: counts.knownScores }} />
      </Figure>
    </Figures>
  );
}

function SentSentence({
  meant,
  waitingMost,
}: {
  meant: number;
  waitingMost: { name: string; count: number } | null;
}): ReactNode {
  if (meant === 0) return <Text id="class.figure.noCampaign" />;
  if (!waitingMost) return <Text id="class.figure.allSent" />;
  return <Text id="class.figure.waiting" values={{ campaign: waitingMost.name, count: waitingMost.count }} />;
}
