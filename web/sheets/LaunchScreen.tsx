import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Select } from "../ui/Select.tsx";
import { LaunchSheet } from "./LaunchSheet.tsx";
import { SheetFile } from "./SheetFile.tsx";
import "./Launch.css";

const LaunchScreen_Query = graphql(`
  query LaunchScreen($classId: ID!) {
    schoolClass(id: $classId) {
      id
      name
      board {
        objective
        campaigns {
          id
          name
          code
        }
        rows {
          student {
            id
          }
          yearProgress {
            objective
            dueOn
          }
        }
      }
    }
  }
`);

const ALL = "toutes";

/** What a class needs to begin, large enough to be read from the last row; also on paper. */
export function LaunchScreen(): ReactNode {
  const text = useText();
  const { classId = "" } = useParams();
  const { search } = useSchoolYear();
  const [{ campagne }, change] = useAddressFilter("campagne");
  const { data } = useSuspenseQuery(LaunchScreen_Query, { variables: { classId }, fetchPolicy: "cache-and-network" });
  const schoolClass = data.schoolClass;
  if (!schoolClass) return <NotFoundScreen />;

  const { board, name } = schoolClass;
  const coded = board.campaigns.flatMap(({ code, ...one }) => (code ? [{ ...one, code }] : [])).reverse();
  const chosen = coded.find(({ id }) => id === campagne);
  const likeTheClass = board.rows.find(({ yearProgress }) => yearProgress.objective === board.objective);

  return (
    <>
      <PageHead
        title={text("launch.pageTitle", { name })}
        heading={<Text id="launch.title" values={{ name }} />}
        crumbs={
          <Crumbs
            up={[
              { to: `/classes${search}`, words: <Text id="classes.title" /> },
              { to: `/classes/${classId}`, words: name },
            ]}
            here={text("launch.here")}
          />
        }
      />
      <div className="launch-actions">
        {coded.length > 1 && (
          <Select
            label={<Text id="launch.which" />}
            value={chosen?.id ?? ALL}
            options={[
              { value: ALL, words: text("launch.all") },
              ...coded.map(({ id, name: words }) => ({ value: id, words })),
            ]}
            onChange={(value) => change({ campagne: value === ALL ? null : value })}
          />
        )}
        <SheetFile
          input={{ subject: "LAUNCH_SHEET", format: "PDF", classIds: [classId], campaignId: chosen?.id ?? null }}
          words="launch.pdf"
        />
        <Button small kind="primary" onClick={() => print()}>
          <Text id="board.print" />
        </Button>
      </div>
      {coded.length === 0 && (
        <Note>
          <Text id="launch.noCode" />{" "}
          <Link to="/campagnes">
            <Text id="launch.toCampaigns" />
          </Link>
        </Note>
      )}
      <LaunchSheet
        campaigns={chosen ? [chosen] : coded}
        objective={board.objective}
        dueOn={likeTheClass?.yearProgress.dueOn ?? null}
      />
    </>
  );
}
