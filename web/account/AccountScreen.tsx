import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { ChangePassword } from "./ChangePassword.tsx";
import { OwnSessions } from "./OwnSessions.tsx";

const AccountScreen_Query = graphql(`
  query AccountScreen {
    viewer {
      id
      firstName
      lastName
      email
      role
      ...OwnSessions_user
    }
  }
`);

/** Mon compte: one's password, and where one is signed in. */
export function AccountScreen(): ReactNode {
  const text = useText();
  const { data, refetch } = useSuspenseQuery(AccountScreen_Query, { fetchPolicy: "cache-and-network" });
  const { viewer } = data;
  if (!viewer) return null;
  const { firstName, lastName, email, role } = viewer;
  return (
    <>
      <PageHead
        title={text("account.title")}
        lede={<Text id="account.lede" values={{ firstName, lastName, email, role: text(`role.${role}`) }} />}
      />
      <div className="stack">
        <Card title={<Text id="account.password" />} lede={<Text id="account.password.lede" />}>
          <div className="card-body">
            <ChangePassword email={email} onChanged={() => void refetch()} />
          </div>
        </Card>
        <OwnSessions user={viewer} />
      </div>
    </>
  );
}
