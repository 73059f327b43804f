import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { useOrigin } from "../app/Origin.tsx";
import { Text } from "../app/Text.tsx";

/** More would make codes too small to be read from the last row. */
const MOST_CODES = 3;
const STEPS = ["ent", "mediacentre", "code", "type", "finish"] as const;
/** Five competences take about two hours on Pix. */
const MINUTES_A_COMPETENCE = 24;

export function LaunchSheet({
  campaigns,
  objective,
  dueOn,
}: {
  campaigns: readonly { id: string; name: string; code: string }[];
  objective: number;
  dueOn: string | null;
}): ReactNode {
  const intl = useIntl();
  const halfHours = Math.round((objective * MINUTES_A_COMPETENCE) / 30);
  return (
    <section className="card launch" aria-label={intl.formatMessage({ id: "launch.here" })}>
      <p className="launch-school">{useOrigin().join(" · ")}</p>
      <p className="launch-objective">
        <Text
          id="launch.objective"
          values={{
            count: objective,
            day: dueOn ? dayText(intl, dueOn, { long: true }) : "none",
            hours: Math.floor(halfHours / 2),
            half: halfHours % 2,
          }}
        />
      </p>
      <ul className="launch-codes">
        {campaigns.slice(0, MOST_CODES).map(({ id, name, code }) => (
          <li key={id}>
            <Text id="launch.campaign" values={{ name }} />
            <strong className="launch-code">{code}</strong>
          </li>
        ))}
        {campaigns.length === 0 && (
          <li>
            <Text id="launch.blank" />
          </li>
        )}
      </ul>
      <h2>
        <Text id="launch.how" />
      </h2>
      <ol className="launch-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <Text id={`launch.step.${step}`} />
          </li>
        ))}
      </ol>
      <p>
        <Text id="launch.pause" />
      </p>
    </section>
  );
}
