import { useState, type ReactNode, type RefObject } from "react";
import { useOrigin } from "../app/Origin.tsx";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { canCopyPictures, useChartPicture } from "./useChartPicture.ts";

/** Takes the drawing away as a picture, with its title, its sentence and where it comes from. */
export function ChartPicture({ figure, name }: { figure: RefObject<HTMLElement | null>; name: string }): ReactNode {
  const origin = useOrigin();
  const take = useChartPicture();
  const [busy, setBusy] = useState(false);

  async function press(): Promise<void> {
    const svg = figure.current?.querySelector<SVGSVGElement>(".chart-drawing svg");
    if (!svg) return;
    setBusy(true);
    await take(svg, {
      title: name,
      finding: textOf(figure.current?.querySelector("figcaption")),
      origin: [screenTitle(), ...origin].join(" · "),
    });
    setBusy(false);
  }

  return (
    <Button small kind="quiet" icon={canCopyPictures() ? "copy" : "download"} busy={busy} onClick={() => void press()}>
      <Text id={canCopyPictures() ? "chart.picture" : "chart.picture.save"} /> <VisuallyHidden>{name}</VisuallyHidden>
    </Button>
  );
}

/** The browser's tab says which class or campaign it is; never a name that is hidden. */
function screenTitle(): string {
  return document.title.replace(/ – Jalon$/, "");
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").trim();
}
