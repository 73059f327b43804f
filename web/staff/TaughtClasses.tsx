import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { byGrade, gradeName } from "../schools/grades.ts";
import { Choices } from "../ui/Choices.tsx";
import type { TaughtChoice } from "./account.ts";
import type { TaughtHow } from "./account-form.ts";
import { TaughtClass } from "./TaughtClass.tsx";

/** The classes that somebody follows, of which they are the homeroom teacher, and for which days. */
export function TaughtClasses({
  classes,
  chosen,
  error,
  onChange,
}: {
  classes: readonly TaughtChoice[];
  chosen: ReadonlyMap<string, TaughtHow>;
  error: ReactNode;
  onChange: (chosen: ReadonlyMap<string, TaughtHow>) => void;
}): ReactNode {
  const set = (id: string, how: TaughtHow | null): void => {
    const next = new Map(chosen);
    if (how === null) next.delete(id);
    else next.set(id, how);
    onChange(next);
  };
  return (
    <Choices
      legend={<Text id="staff.classes" />}
      hint={<Text id={classes.length === 0 ? "staff.classes.none" : "staff.classes.hint"} />}
      error={error}
    >
      <div className="staff-classes">
        {byGrade(classes).map(({ grade, classes: members }) => (
          <fieldset key={grade ?? "unknown"}>
            <legend className="small">
              <Text id={gradeName(grade)} />
            </legend>
            {members.map(({ id, name }) => (
              <TaughtClass key={id} name={name} how={chosen.get(id) ?? null} onChange={(how) => set(id, how)} />
            ))}
          </fieldset>
        ))}
      </div>
    </Choices>
  );
}
