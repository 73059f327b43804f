import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Progress } from "../ui/Progress.tsx";

const ExportProgress_export = graphql(`
  fragment ExportProgress_export on Export {
    id
    status
    progress {
      done
      total
    }
  }
`);

/** How many lines are written, of how many. */
export function ExportProgress({ file }: { file: FragmentType<typeof ExportProgress_export> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: ExportProgress_export, from: file });
  const { done, total } = data.progress;
  return (
    <Progress
      label={text("export.label")}
      done={done}
      total={total}
      words={
        total ? (
          <Text id="home.imports.lines" values={{ done, total }} />
        ) : (
          <Text id={done > 0 ? "home.imports.linesDone" : "export.running"} values={{ done }} />
        )
      }
    />
  );
}
