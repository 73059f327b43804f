import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { Instant } from "../app/Dates.tsx";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text } from "../app/Text.tsx";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import type { ImportKind } from "../graph/graphql.ts";
import { graphql } from "../graph/index.ts";
import { ImportChanges } from "./ImportChanges.tsx";
import { ImportNames } from "./ImportNames.tsx";
import { ImportProblems } from "./ImportProblems.tsx";
import { ImportReport } from "./ImportReport.tsx";
import { asksAboutList, isMoving } from "./import-state.ts";
import { MappingColumns } from "./MappingColumns.tsx";
import { PreviewOfList } from "./PreviewOfList.tsx";
import { SameNameCampaign } from "./SameNameCampaign.tsx";
import { useSayWhenFinished } from "./useSayWhenFinished.ts";

const ImportScreen_Query = graphql(`
  query ImportScreen($importId: ID!) {
    import(id: $importId) {
      id
      fileName
      kind
      status
      messageCode
      createdAt
      createdBy {
        id
        firstName
        lastName
      }
      campaign {
        id
        name
      }
      ...ImportReport_import
    }
  }
`);

/** Students type their names in Pix; SIECLE's are the school's own. */
const HAS_NAMES: ReadonlySet<ImportKind | null> = new Set(["PIX_ASSESSMENT", "PIX_PROFILES"]);
const IS_LIST: ReadonlySet<ImportKind | null> = new Set(["STUDENTS_SIECLE", "STUDENTS_CSV"]);

export function ImportScreen(): ReactNode {
  const { importId = "" } = useParams();
  const client = useApolloClient();
  const variables = { importId };
  const { data } = useSuspenseQuery(ImportScreen_Query, { variables, fetchPolicy: "cache-and-network" });
  const file = data.import;
  const moving = file !== null && isMoving(file);
  useEverySecondWhile(moving, () =>
    client.query({ query: ImportScreen_Query, variables, fetchPolicy: "network-only" }),
  );
  useSayWhenFinished(file ? [file] : []);

  if (!file) return <NotFoundScreen />;
  return (
    <>
      <PageHead
        title={file.fileName}
        crumbs={<Crumbs up={[{ to: "/imports", words: <Text id="imports.title" /> }]} here={file.fileName} />}
        lede={
          <>
            {file.kind && (
              <>
                <Text id={`importKind.${file.kind}`} />
                {file.campaign && <Text id="import.ofCampaign" values={{ campaign: file.campaign.name }} />}
                {", "}
              </>
            )}
            <Instant value={file.createdAt} />
            {file.createdBy && (
              <Text id="import.by" values={{ name: `${file.createdBy.firstName} ${file.createdBy.lastName}` }} />
            )}
          </>
        }
      />
      <ImportReport file={file} />
      {file.status === "WAITING" && file.messageCode === "SAME_NAME_CAMPAIGN" && (
        <SameNameCampaign importId={file.id} />
      )}
      {asksAboutList(file) && <MappingColumns importId={file.id} />}
      {!moving && file.status !== "UNDONE" && (
        <>
          {file.status === "DONE" && <ImportChanges importId={file.id} />}
          {HAS_NAMES.has(file.kind) && <ImportNames importId={file.id} />}
          {file.status === "WAITING" && IS_LIST.has(file.kind) && <PreviewOfList importId={file.id} />}
          <ImportProblems importId={file.id} />
        </>
      )}
    </>
  );
}
