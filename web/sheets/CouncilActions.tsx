import type { ReactNode } from "react";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { SheetFile } from "./SheetFile.tsx";

export function CouncilActions({ classId }: { classId: string }): ReactNode {
  const { role } = usePerson();
  return (
    <div className="council-actions">
      <NamesSwitch />
      <ButtonLink small to={`/classes/${classId}/lancement`}>
        <Text id="launch.open" />
      </ButtonLink>
      <SheetFile input={{ subject: "CLASS_COUNCIL_SHEET", format: "PDF", classIds: [classId] }} words="council.pdf" />
      {role !== "TEACHER" && (
        <SheetFile input={{ subject: "CLASS_COUNCIL_SHEET", format: "PDF" }} words="council.pdfOfAll" />
      )}
      <Button small kind="primary" onClick={() => print()}>
        <Text id="board.print" />
      </Button>
    </div>
  );
}
