import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { NoClassYet } from "../schools/NoClassYet.tsx";
import { Card } from "../ui/Card.tsx";
import { toClassReminder } from "./new-reminder-target.ts";
import "./ChooseClass.css";

const ChooseClass_Query = graphql(`
  query ChooseClass {
    viewer {
      id
      classes {
        id
        name
        board {
          summary {
            needsSupportCount
          }
        }
      }
    }
  }
`);

/** A reminder begins with a class: those of it who need support are proposed. */
export function ChooseClass(): ReactNode {
  const text = useText();
  const { role } = usePerson();
  const { data } = useSuspenseQuery(ChooseClass_Query, { fetchPolicy: "cache-and-network" });
  const classes = data.viewer?.classes ?? [];
  const title = text("remind.new");

  return (
    <>
      <PageHead
        title={title}
        heading={<Text id="remind.choose" />}
        lede={<Text id="remind.choose.lede" />}
        crumbs={<Crumbs up={[{ to: "/relances", words: <Text id="menu.reminders" /> }]} here={title} />}
      />
      {classes.length === 0 ? (
        <div className="card">
          <NoClassYet role={role} />
        </div>
      ) : (
        <Card title={<Text id="classes.title" />}>
          <ul className="choose-class">
            {classes.map(({ id, name, board }) => (
              <li key={id}>
                <Link {...toClassReminder(id)}>{name}</Link>{" "}
                <span className="muted">
                  <Text id="remind.choose.count" values={{ count: board.summary.needsSupportCount }} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
