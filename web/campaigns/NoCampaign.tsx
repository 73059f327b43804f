import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { CampaignsView } from "./campaigns-filter.ts";

/** Why there is none, and what to do next. */
export function NoCampaign({
  view,
  narrowed,
  search,
}: {
  view: CampaignsView;
  narrowed: boolean;
  search: string;
}): ReactNode {
  if (narrowed) {
    return (
      <p className="card-body">
        <Text id="campaigns.none" />
      </p>
    );
  }
  if (view === "archived") {
    return (
      <EmptyState title={<Text id="campaigns.empty.archived.title" />}>
        <Text id="campaigns.empty.archived.text" />
      </EmptyState>
    );
  }
  if (view === "mine") {
    return (
      <EmptyState
        title={<Text id="campaigns.empty.mine.title" />}
        action={
          <ButtonLink to={{ pathname: "/campagnes/toutes", search }}>
            <Text id="campaigns.empty.mine.action" />
          </ButtonLink>
        }
      >
        <Text id="campaigns.empty.mine.text" />
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={<Text id="campaigns.empty.all.title" />}
      action={
        <ButtonLink icon="upload" to="/imports">
          <Text id="campaigns.empty.all.action" />
        </ButtonLink>
      }
    >
      <Text id="campaigns.empty.all.text" />
    </EmptyState>
  );
}
