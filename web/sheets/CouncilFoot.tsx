import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";

/** Only on paper. */
export function CouncilFoot(): ReactNode {
  const intl = useIntl();
  const { school } = usePerson();
  const day = intl.formatDate(new Date(), { day: "numeric", month: "long", year: "numeric" });
  return (
    <p className="council-foot">
      <span>
        <Text id="print.confidential" />
      </span>
      <span>{school?.name}</span>
      <span>
        <Text id="council.printed" values={{ day }} />
      </span>
    </p>
  );
}
