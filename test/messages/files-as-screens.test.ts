import serverEnglish from "../../server/messages/en.json";
import serverFrench from "../../server/messages/fr.json";
import webEnglish from "../../web/app/messages/en.json";
import webFrench from "../../web/app/messages/fr.json";

type Messages = Record<string, string>;
const LANGUAGES: [string, Messages, Messages][] = [
  ["French", serverFrench, webFrench],
  ["English", serverEnglish, webEnglish],
];
/** Where the words of a file begin, and those of the screen that shows the same thing. */
const SAME: [string, string][] = [
  ["export.subject.", "exportSubject."],
  ["export.export.", "exportState."],
  ["export.evolution.", "evolution."],
  ["export.import.", "importState."],
  ["export.reminder.", "reminderStatus."],
  ["export.status.", "status."],
];

describe.each(LANGUAGES)("a file in %s", (_language, file, screen) => {
  test.each(SAME)("says what begins with %s in the words of the screen", (inFile, onScreen) => {
    const shared = Object.keys(file)
      .filter((id) => id.startsWith(inFile) && id.replace(inFile, onScreen) in screen)
      .map((id) => id.slice(inFile.length));

    expect(shared.length).toBeGreaterThan(1);
    expect(shared.map((id) => [id, file[inFile + id]])).toEqual(shared.map((id) => [id, screen[onScreen + id]]));
  });
});
