import { useSuspenseQuery } from "@apollo/client/react";
import { useRef, useState, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { PrintLine } from "../boards/PrintLine.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { FollowUpActions } from "../follow-up/FollowUpActions.tsx";
import { LastMark } from "../follow-up/LastMark.tsx";
import { PutOffWords } from "../follow-up/PutOffWords.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Select } from "../ui/Select.tsx";
import { byPressure } from "./support-order.ts";
import { SupportTable, type SupportLine } from "./SupportTable.tsx";
import "./Support.css";

const SHOWN_AT_A_TIME = 10;
const ALL = "all";

const SupportAcrossClasses_Query = graphql(`
  query SupportAcrossClasses {
    viewer {
      id
      classes {
        id
        name
        board {
          rows {
            student {
              id
              lastName
              firstName
              lastMark {
                id
                kind
                markedAt
              }
              putOff {
                until
              }
            }
            supportNeeds {
              reason
              campaign {
                id
                name
              }
              since
              missing
            }
            yearProgress {
              competencesGained
              objective
              expectedByNow
            }
            lastActivityAt
            lastReminder {
              id
              createdAt
              channel
            }
          }
        }
      }
    }
  }
`);

/** Whom to see first, all classes together; the class chosen and whether those put off are shown are in the address. */
export function SupportAcrossClasses(): ReactNode {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const { data } = useSuspenseQuery(SupportAcrossClasses_Query, { fetchPolicy: "cache-and-network" });
  const [address, change] = useAddressFilter("class", "reports");
  const [shown, setShown] = useState(SHOWN_AT_A_TIME);

  const classes = data.viewer?.classes ?? [];
  const chosen = classes.find(({ id }) => id === address.class)?.id ?? ALL;
  const inNeed = classes
    .filter(({ id }) => chosen === ALL || id === chosen)
    .flatMap(({ name, board }) => board.rows.map((row) => ({ ...row, className: name })))
    .filter(({ supportNeeds }) => supportNeeds.length > 0)
    .sort(byPressure);
  const lines = inNeed.filter(({ student }) => !student.putOff);
  const later = inNeed.filter(({ student }) => student.putOff);
  const laterShown = later.length > 0 && address.reports !== null;
  const nameOf = ({ student }: SupportLine): string => `${student.lastName} ${student.firstName}`;
  const markOf = ({ student }: SupportLine): ReactNode => student.lastMark && <LastMark mark={student.lastMark} />;
  const wanted = {
    subject: "SUPPORT",
    classIds: classes.flatMap(({ id }) => (chosen === ALL || id === chosen ? [id] : [])),
    studentIds: [...lines, ...(laterShown ? later : [])].map(({ student }) => student.id),
    filterWords: classes.filter(({ id }) => id === chosen).map(({ name }) => name),
  } as const;
  const focusTitle = (): void => title.current?.focus();

  return (
    <Card
      title={<Text id="home.support.title" />}
      titleRef={title}
      lede={<Text id="home.support.lede" values={{ count: lines.length, later: later.length }} />}
      actions={
        <div className="button-row">
          {classes.length > 1 && (
            <Select
              label={<Text id="home.support.filter" />}
              value={chosen}
              options={[
                { value: ALL, words: text("home.support.allClasses") },
                ...classes.map(({ id, name }) => ({ value: id, words: name })),
              ]}
              onChange={(id) => {
                change({ class: id === ALL ? null : id });
                setShown(SHOWN_AT_A_TIME);
              }}
            />
          )}
          {wanted.studentIds.length > 0 && <ExportButton wanted={wanted} />}
        </div>
      }
      foot={
        (lines.length > shown || later.length > 0) && (
          <div className="button-row">
            {lines.length > shown && (
              <Button kind="quiet" onClick={() => setShown(shown + SHOWN_AT_A_TIME)}>
                <Text id="home.support.more" values={{ count: Math.min(SHOWN_AT_A_TIME, lines.length - shown) }} />
              </Button>
            )}
            {later.length > 0 && (
              <Button
                kind="quiet"
                aria-expanded={laterShown}
                onClick={() => change({ reports: laterShown ? null : "1" })}
              >
                {laterShown ? (
                  <Text id="followUp.putOffCount.hide" />
                ) : (
                  <Text id="followUp.putOffCount.show" values={{ count: later.length }} />
                )}
              </Button>
            )}
          </div>
        )
      }
    >
      {chosen !== ALL && <PrintLine title={text("home.support.title")} details={wanted.filterWords} />}
      {lines.length > 0 ? (
        <SupportTable
          caption={<Text id="home.support.caption" />}
          lines={lines.slice(0, shown)}
          noteOf={markOf}
          actionsOf={(line) => (
            <FollowUpActions studentId={line.student.id} name={nameOf(line)} onPutOff={focusTitle} />
          )}
        />
      ) : (
        <p className="card-body">
          <Text id={later.length > 0 ? "home.support.allPutOff" : "home.support.none"} />
        </p>
      )}
      {laterShown && (
        <section className="support-later">
          <h3>
            <Text id="followUp.putOffCount" values={{ count: later.length }} />
          </h3>
          <SupportTable
            caption={<Text id="followUp.putOffCount.caption" />}
            lines={later}
            noteOf={markOf}
            actionsOf={(line) => (
              <PutOffWords
                studentId={line.student.id}
                name={nameOf(line)}
                until={line.student.putOff!.until}
                onBack={focusTitle}
              />
            )}
          />
        </section>
      )}
    </Card>
  );
}
