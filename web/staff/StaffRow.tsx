import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { fullName, type Account } from "./account.ts";
import { TaughtNames } from "./TaughtNames.tsx";

export function StaffRow({
  account,
  isSelf,
  onEdit,
}: {
  account: Account;
  isSelf: boolean;
  onEdit: (id: string) => void;
}): ReactNode {
  const text = useText();
  const { id, firstName, lastName, email, role, state, linkExpiresAt, teachings } = account;
  return (
    <Row>
      <RowHead className="full">
        <strong>
          {lastName} {firstName}
        </strong>
        {isSelf && (
          <>
            {" "}
            <Badge>
              <Text id="staff.self" />
            </Badge>
          </>
        )}
        <span className="small muted staff-email">{email}</span>
      </RowHead>
      <Cell label={text("staff.role")}>
        <Text id={`role.${role}`} />
      </Cell>
      <Cell label={text("staff.classes")}>
        {role === "TEACHER" || teachings.length > 0 ? <TaughtNames teachings={teachings} /> : <Text id="staff.all" />}
      </Cell>
      <Cell label={text("staff.access")}>
        {state === "ACTIVE" ? (
          <Text id="staff.state.ACTIVE" />
        ) : (
          <Badge tone={state === "INVITED" ? "accent" : "plain"}>
            <Text id={`staff.state.${state}`} />
          </Badge>
        )}
        {state === "INVITED" && (
          <span className="small muted staff-until">
            {linkExpiresAt ? (
              <Text id="staff.link.until" values={{ until: <Instant value={linkExpiresAt} /> }} />
            ) : (
              <Text id="staff.link.over" />
            )}
          </span>
        )}
      </Cell>
      <Cell className="end pressed">
        <Button
          small
          aria-label={text("staff.edit", { name: fullName({ firstName, lastName }) })}
          onClick={() => onEdit(id)}
        >
          <Text id="settings.change" />
        </Button>
      </Cell>
    </Row>
  );
}
