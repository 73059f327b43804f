import type { ReactNode } from "react";
import { Crumbs } from "../app/Crumbs.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { PreviewLine } from "./preview-line.ts";

/** In the messages, « none » stands for several classes. */
const SEVERAL = "none";

export function DraftHead({ lines, count }: { lines: readonly PreviewLine[]; count: number }): ReactNode {
  const text = useText();
  const names = new Set(lines.map(({ schoolClass }) => schoolClass?.name ?? SEVERAL));
  const className = names.size === 1 ? [...names][0]! : SEVERAL;
  return (
    <PageHead
      title={text("remind.new")}
      heading={<Text id="remind.title" values={{ count, className }} />}
      lede={<Text id="remind.lede" />}
      crumbs={
        <Crumbs up={[{ to: "/relances", words: <Text id="menu.reminders" /> }]} here={<Text id="remind.new" />} />
      }
    />
  );
}
