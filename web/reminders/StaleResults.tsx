import type { ReactNode } from "react";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { Note } from "../ui/Note.tsx";
import type { Preview } from "./preview-line.ts";

/** What the reasons rest on, class by class: a student who seems to have done nothing may have done it since, or under a typed name. */
export function StaleResults({ sources }: { sources: Preview["sources"] }): ReactNode {
  const uncertain = sources.some(({ asOf, pendingNameCount }) => asOf === null || pendingNameCount > 0);
  return (
    <Note tone={uncertain ? "warn" : "plain"}>
      {sources.map(({ schoolClass, asOf, pendingNameCount }) => (
        <p key={schoolClass.id}>
          {asOf ? (
            <Text id="remind.asOf" values={{ className: schoolClass.name, day: <Day value={asOf} long /> }} />
          ) : (
            <Text id="remind.noResult" values={{ className: schoolClass.name }} />
          )}{" "}
          {pendingNameCount > 0 && (
            <Text
              id="remind.pendingNames"
              values={{
                count: pendingNameCount,
                names: (
                  <Link to="/imports/noms">
                    <Text id="classCard.pendingNames" values={{ count: pendingNameCount }} />
                  </Link>
                ),
              }}
            />
          )}
        </p>
      ))}
    </Note>
  );
}
