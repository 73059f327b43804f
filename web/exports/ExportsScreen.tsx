import type { ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { AcademyExports } from "./AcademyExports.tsx";
import { SchoolExports } from "./SchoolExports.tsx";

/** Files that were asked for: of a school's figures, or of an academy's. */
export function ExportsScreen(): ReactNode {
  const text = useText();
  const { role } = usePerson();
  return (
    <>
      <PageHead title={text("exports.title")} lede={<Text id="exports.lede" />} />
      {role === "ACADEMY" ? <AcademyExports /> : <SchoolExports />}
    </>
  );
}
