import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { shortName } from "../boards/competence-names.ts";

/** « 2.2 Partager, 3.1 Textes ». */
export function CompetenceList({ competences }: { competences: readonly { code: string; name: string }[] }): ReactNode {
  return competences.map(({ code, name }, index) => (
    <span key={code} title={`${code} ${name}`}>
      {index > 0 && ", "}
      {code} <ShortName code={code} name={name} />
    </span>
  ));
}

function ShortName({ code, name }: { code: string; name: string }): ReactNode {
  const short = shortName(code);
  return short ? <Text id={short} /> : name;
}
