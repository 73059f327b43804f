import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";

interface Change {
  pixGained: number;
  levels: readonly { competence: { code: string; name: string }; from: number; to: number }[];
}

/** « +24 pix », and each competence whose level moved: « 2.1 : 0 → 1 », read out in full. */
export function ProfileChanges({ change }: { change: Change | null }): ReactNode {
  if (!change) return <Text id="student.profiles.first" />;
  if (change.pixGained === 0 && change.levels.length === 0) return <Text id="student.profiles.same" />;
  return (
    <>
      <Text id="student.profiles.pix" values={{ pix: change.pixGained }} />
      {change.levels.length > 0 && (
        <ul className="profile-changes num">
          {change.levels.map(({ competence, from, to }) => (
            <li key={competence.code} title={competence.name}>
              <span aria-hidden="true">
                <strong>{competence.code}</strong> {from} → {to}
              </span>
              <VisuallyHidden>
                <Text
                  id="student.profiles.level"
                  values={{ competence: `${competence.code} ${competence.name}`, from, to }}
                />
              </VisuallyHidden>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
