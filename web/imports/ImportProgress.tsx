import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Progress } from "../ui/Progress.tsx";

const ImportProgress_import = graphql(`
  fragment ImportProgress_import on Import {
    id
    fileName
    status
    progress {
      done
      total
    }
  }
`);

export function ImportProgress({ file }: { file: FragmentType<typeof ImportProgress_import> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: ImportProgress_import, from: file });
  const { done, total } = data.progress;
  if (data.status === "QUEUED") {
    return (
      <span className="muted">
        <Text id="import.queued" />
      </span>
    );
  }
  return (
    <Progress
      label={text("import.progress", { fileName: data.fileName })}
      done={done}
      total={total}
      words={
        total ? (
          <Text id="home.imports.lines" values={{ done, total }} />
        ) : (
          <Text id="home.imports.linesDone" values={{ done }} />
        )
      }
    />
  );
}
