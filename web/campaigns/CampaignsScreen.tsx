import { useSuspenseQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { ListPages } from "../app/ListPages.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { useCursorPages } from "../app/useCursorPages.ts";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { useSettled } from "../app/useSettled.ts";
import { PrintLine } from "../boards/PrintLine.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { TabLinks } from "../ui/TabLinks.tsx";
import { kindOf, type CampaignsView } from "./campaigns-filter.ts";
import { CampaignsTools } from "./CampaignsTools.tsx";
import { CampaignTable } from "./CampaignTable.tsx";
import { DeletedCampaigns } from "./DeletedCampaigns.tsx";
import { NoCampaign } from "./NoCampaign.tsx";
import { UndoDelete } from "./UndoDelete.tsx";
import "../ui/Card.css";

const CampaignsScreen_Query = graphql(`
  query CampaignsScreen($first: Int!, $after: String, $filter: CampaignFilter, $schoolYearId: ID) {
    school {
      id
      campaigns(first: $first, after: $after, filter: $filter) {
        nodes {
          id
          ...CampaignRow_campaign
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  }
`);

const A_PAGE = 50;

/** The campaigns of the school year; those of the person signed in first. */
export function CampaignsScreen({ view }: { view: CampaignsView }): ReactNode {
  const text = useText();
  const { year, search } = useSchoolYear();
  const [{ kind }, change] = useAddressFilter("kind");
  const [typed, setTyped] = useState("");
  const searched = useSettled(typed).trim();
  const filter = {
    ownedByViewer: view === "mine",
    archived: view === "archived",
    kind: kindOf(kind),
    schoolYearId: year?.id,
    search: searched || undefined,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const { data } = useSuspenseQuery(CampaignsScreen_Query, {
    variables: { first: A_PAGE, after: pages.after, filter, schoolYearId: year?.id },
    fetchPolicy: "cache-and-network",
  });
  const list = data.school?.campaigns;
  const campaigns = list?.nodes ?? [];
  const narrowed = searched !== "" || filter.kind !== undefined;
  const details = [text(`campaigns.${view}`), ...(filter.kind ? [text(`campaignKind.${filter.kind}`)] : [])];

  return (
    <>
      <PageHead
        title={text("campaigns.title")}
        lede={<Text id={`campaigns.lede.${view}`} />}
        actions={
          <div className="button-row">
            {campaigns.length > 0 && (
              <ExportButton wanted={{ subject: "CAMPAIGNS", campaignFilter: filter, filterWords: details }} />
            )}
            <ButtonLink kind="primary" to="/campagnes/nouvelle">
              <Text id="campaigns.new" />
            </ButtonLink>
          </div>
        }
      />
      <UndoDelete />
      <TabLinks
        label={text("campaigns.tabs")}
        tabs={[
          { to: { pathname: "/campagnes", search }, words: <Text id="campaigns.mine" /> },
          { to: { pathname: "/campagnes/toutes", search }, words: <Text id="campaigns.all" /> },
          { to: { pathname: "/campagnes/archivees", search }, words: <Text id="campaigns.archived" /> },
        ]}
      />
      <section className="card" aria-label={text(`campaigns.${view}`)}>
        <PrintLine title={text("campaigns.title")} details={details} />
        {(campaigns.length > 0 || narrowed) && (
          <CampaignsTools
            typed={typed}
            onType={setTyped}
            kind={filter.kind}
            onKind={(next) => change({ kind: next })}
          />
        )}
        {list && campaigns.length > 0 ? (
          <ListPages
            pages={pages}
            size={A_PAGE}
            shown={campaigns.length}
            total={list.totalCount}
            endCursor={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null}
          >
            <CampaignTable campaigns={campaigns} />
          </ListPages>
        ) : (
          <NoCampaign view={view} narrowed={narrowed} search={search} />
        )}
      </section>
      {view === "archived" && <DeletedCampaigns />}
    </>
  );
}
