import type { ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import { TabLinks } from "../ui/TabLinks.tsx";

/** The head of every settings screen, and the way to the others. */
export function SettingsHead({
  title,
  lede,
  actions,
}: {
  title: MessageId;
  lede: MessageId;
  actions?: ReactNode;
}): ReactNode {
  const text = useText();
  return (
    <>
      <PageHead
        title={text("settings.titleOf", { part: text(title) })}
        heading={<Text id="menu.settings" />}
        lede={<Text id={lede} />}
        actions={actions}
      />
      <TabLinks
        label={text("settings.tabs")}
        tabs={[
          { to: "/reglages", words: <Text id="settings.objectives" /> },
          { to: "/reglages/calendrier", words: <Text id="settings.calendar" /> },
          { to: "/reglages/seuils", words: <Text id="settings.thresholds" /> },
        ]}
      />
    </>
  );
}
