import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { byGrade, gradeName } from "../schools/grades.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Choices } from "../ui/Choices.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import type { FormChoices } from "./CampaignFields.tsx";

/** The classes of one year that a campaign is meant for, grade by grade; a whole grade in one press. */
export function ClassChoices({
  classes,
  chosen,
  elsewhere,
  error,
  onChange,
}: {
  classes: FormChoices["classes"];
  chosen: readonly string[];
  elsewhere: NonNullable<FormChoices["chosenElsewhere"]>;
  error?: ReactNode;
  onChange: (chosen: readonly string[]) => void;
}): ReactNode {
  const text = useText();
  const add = (ids: readonly string[]): void => onChange([...new Set([...chosen, ...ids])]);
  const remove = (ids: readonly string[]): void => onChange(chosen.filter((id) => !ids.includes(id)));
  return (
    <Choices
      legend={<Text id="campaigns.classes" />}
      hint={<Text id={classes.length === 0 ? "campaignForm.classes.none" : "campaignForm.classes.hint"} />}
      error={error}
    >
      <div className="class-choices">
        {byGrade(classes).map(({ grade, classes: members }) => {
          const ids = members.map(({ id }) => id);
          const all = ids.every((id) => chosen.includes(id));
          const name = text(gradeName(grade));
          return (
            <fieldset key={grade ?? "unknown"} className="class-choices-grade">
              <legend>{name}</legend>
              {members.map((one) => (
                <Choice
                  key={one.id}
                  type="checkbox"
                  checked={chosen.includes(one.id)}
                  onChange={(event) => (event.target.checked ? add([one.id]) : remove([one.id]))}
                >
                  {one.name}
                </Choice>
              ))}
              <Button kind="quiet" small onClick={() => (all ? remove(ids) : add(ids))}>
                <Text id={all ? "campaignForm.classes.noneOf" : "campaignForm.classes.allOf"} />
                <VisuallyHidden> {name}</VisuallyHidden>
              </Button>
            </fieldset>
          );
        })}
      </div>
      {[...Map.groupBy(elsewhere, ({ schoolYear }) => schoolYear.name)].map(([year, others]) => (
        <p key={year} className="muted small">
          <Text
            id="campaignForm.classes.elsewhere"
            values={{ year, names: <FormattedList type="unit" value={others.map(({ name }) => name)} /> }}
          />
        </p>
      ))}
    </Choices>
  );
}
