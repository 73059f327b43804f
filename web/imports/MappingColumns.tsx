import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { MappingForm } from "./MappingForm.tsx";
import "./Mapping.css";

const MappingColumns_Query = graphql(`
  query MappingColumns($importId: ID!) {
    import(id: $importId) {
      id
      columns {
        header
        guess
        samples
      }
    }
    school {
      id
      years {
        id
        name
        isCurrent
      }
    }
  }
`);

/** What is asked of a list that waits, to those who may answer. */
export function MappingColumns({ importId }: { importId: string }): ReactNode {
  const { role } = usePerson();
  return (
    role !== "TEACHER" && (
      <Suspense fallback={null}>
        <MappingCard importId={importId} />
      </Suspense>
    )
  );
}

function MappingCard({ importId }: { importId: string }): ReactNode {
  const { data } = useSuspenseQuery(MappingColumns_Query, {
    variables: { importId },
    fetchPolicy: "cache-and-network",
  });
  const columns = data.import?.columns;
  const years = data.school?.years ?? [];
  if (!columns) return null;
  return (
    <Card title={<Text id="mapping.title" />} lede={<Text id="mapping.lede" />}>
      <MappingForm key={importId} importId={importId} columns={columns} years={years} />
    </Card>
  );
}
