import { useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { pictureOf, type PictureWords } from "./chart-picture.ts";

/** Older browsers and pages without TLS have no clipboard for pictures. */
export function canCopyPictures(): boolean {
  return "clipboard" in navigator && typeof ClipboardItem !== "undefined";
}

/** Puts a drawing with its sentence on the clipboard; where the browser does not let it, into a file. Says which. */
export function useChartPicture(): (svg: SVGSVGElement, words: PictureWords) => Promise<void> {
  const text = useText();
  const announce = useAnnounce();
  return async (svg, words) => {
    const picture = pictureOf(svg, words);
    try {
      if (await copied(picture)) return announce(text("chart.picture.copied"), { shown: true });
      save(await picture, fileName(words.title));
      announce(text("chart.picture.saved"), { shown: true });
    } catch {
      announce(text("chart.picture.failed"), { shown: true });
    }
  };
}

/** The picture is promised, not awaited: a browser may forget the press of the button meanwhile. */
async function copied(picture: Promise<Blob>): Promise<boolean> {
  if (!canCopyPictures()) return false;
  return navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]).then(
    () => true,
    () => false,
  );
}

function save(picture: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const LONGEST_NAME = 60;

/** Letters and digits without accents, so that every system takes it. */
function fileName(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, "");
  return `${plain || "graphique"}.png`;
}
