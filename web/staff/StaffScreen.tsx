import { useSuspenseQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { FormattedList } from "react-intl";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { AccountDialog } from "./AccountDialog.tsx";
import { ClassesAgain } from "./ClassesAgain.tsx";
import { LinkDialog, type GivenLink } from "./LinkDialog.tsx";
import { StaffTable } from "./StaffTable.tsx";
import "./staff.css";

const StaffScreen_Query = graphql(`
  query StaffScreen {
    school {
      id
      emailOffered
      staff {
        id
        firstName
        lastName
        email
        role
        state
        linkExpiresAt
        version
        teachings {
          homeroom
          startsOn
          endsOn
          schoolClass {
            id
            name
          }
        }
      }
      teachingProposals {
        account {
          id
          firstName
          lastName
        }
        teachings {
          homeroom
          startsOn
          endsOn
          schoolClass {
            id
            name
          }
        }
      }
      classes {
        id
        name
        gradeLevel
        homeroomTeachers {
          id
        }
      }
    }
  }
`);

const NEW = "new";

/** Équipe: who comes in, what each may see, and the way out. */
export function StaffScreen(): ReactNode {
  const text = useText();
  const { id: ownId } = usePerson();
  const { data, refetch } = useSuspenseQuery(StaffScreen_Query, { fetchPolicy: "cache-and-network" });
  /** Whose account is open; NEW for somebody who is not there yet. */
  const [editing, setEditing] = useState<string | null>(null);
  const [given, setGiven] = useState<GivenLink | null>(null);
  const { school } = data;
  if (!school) return null;
  const { staff, classes, teachingProposals, emailOffered } = school;
  const orphans = classes.filter(({ homeroomTeachers }) => homeroomTeachers.length === 0);
  const account = staff.find(({ id }) => id === editing) ?? null;
  const refresh = (): Promise<unknown> => refetch();

  return (
    <>
      <PageHead
        title={text("staff.title")}
        lede={<Text id="staff.lede" />}
        actions={
          <div className="button-row">
            <ButtonLink to="/equipe/liste">
              <Text id="staff.import" />
            </ButtonLink>
            <Button kind="primary" onClick={() => setEditing(NEW)}>
              <Text id="staff.invite" />
            </Button>
          </div>
        }
      />
      <div className="stack">
        {teachingProposals.length > 0 && <ClassesAgain proposals={teachingProposals} onDone={refresh} />}
        {orphans.length > 0 && (
          <Note>
            <Text
              id="staff.noHomeroom"
              values={{
                count: orphans.length,
                classes: <FormattedList type="conjunction" value={orphans.map(({ name }) => name)} />,
              }}
            />
          </Note>
        )}
        <StaffTable staff={staff} ownId={ownId} onEdit={setEditing} />
      </div>
      {editing !== null && (editing === NEW || account) && (
        <AccountDialog
          key={editing}
          account={account}
          isSelf={editing === ownId}
          classes={classes}
          emailOffered={emailOffered}
          onChanged={refresh}
          onLink={setGiven}
          onClose={() => setEditing(null)}
        />
      )}
      {given && <LinkDialog given={given} onClose={() => setGiven(null)} />}
    </>
  );
}
