import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { byGrade, gradeName } from "../schools/grades.ts";
import { Choice } from "../ui/Choice.tsx";
import { Choices } from "../ui/Choices.tsx";
import type { TaughtChoice } from "./account.ts";

/** The classes that somebody follows, and of which they are the homeroom teacher. */
export function TaughtClasses({
  classes,
  chosen,
  onChange,
}: {
  classes: readonly TaughtChoice[];
  chosen: ReadonlyMap<string, boolean>;
  onChange: (chosen: ReadonlyMap<string, boolean>) => void;
}): ReactNode {
  const text = useText();
  const set = (id: string, homeroom: boolean | null): void => {
    const next = new Map(chosen);
    if (homeroom === null) next.delete(id);
    else next.set(id, homeroom);
    onChange(next);
  };
  return (
    <Choices
      legend={<Text id="staff.classes" />}
      hint={<Text id={classes.length === 0 ? "staff.classes.none" : "staff.classes.hint"} />}
    >
      <div className="staff-classes">
        {byGrade(classes).map(({ grade, classes: members }) => (
          <fieldset key={grade ?? "unknown"}>
            <legend className="small">
              <Text id={gradeName(grade)} />
            </legend>
            {members.map(({ id, name }) => {
              const homeroom = chosen.get(id);
              return (
                <div key={id} className="staff-class">
                  <Choice
                    type="checkbox"
                    checked={homeroom !== undefined}
                    onChange={(event) => set(id, event.target.checked ? false : null)}
                  >
                    {name}
                  </Choice>
                  {homeroom !== undefined && (
                    <Choice
                      type="checkbox"
                      checked={homeroom}
                      aria-label={text("staff.homeroom.of", { name })}
                      onChange={(event) => set(id, event.target.checked)}
                    >
                      <Text id="staff.homeroom" />
                    </Choice>
                  )}
                </div>
              );
            })}
          </fieldset>
        ))}
      </div>
    </Choices>
  );
}
