import type { ReactNode } from "react";
import { Link } from "react-router";
import { Text } from "../app/Text.tsx";
import { Note } from "../ui/Note.tsx";

export function NoCampaignYet(): ReactNode {
  return (
    <div className="card-body">
      <Note>
        <Text id="class.noCampaign" />{" "}
        <Link to="/imports">
          <Text id="class.noCampaign.action" />
        </Link>
      </Note>
    </div>
  );
}
