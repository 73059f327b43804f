import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { Select } from "../ui/Select.tsx";
import { usePerson } from "./Session.tsx";
import { useText } from "./Text.tsx";
import { useListOfYear, useSchoolYear, YEAR_PARAMETER } from "./useSchoolYear.ts";

/** Another school year: its classes, its campaigns, its students, never mixed with this one's. */
export function YearSwitch(): ReactNode {
  const text = useText();
  const { school } = usePerson();
  const { year } = useSchoolYear();
  const list = useListOfYear();
  const navigate = useNavigate();
  const years = school?.years ?? [];
  if (!year) return null;
  if (years.length < 2) return <span className="num">{year.name}</span>;

  const choose = (name: string): void => {
    const chosen = years.find((one) => one.name === name);
    const search = chosen?.isCurrent ? "" : new URLSearchParams({ [YEAR_PARAMETER]: name }).toString();
    void navigate({ pathname: list, search });
  };
  return (
    <Select
      label={text("year.switch")}
      labelHidden
      value={year.name}
      options={years.map(({ name }) => ({ value: name, words: name }))}
      onChange={choose}
    />
  );
}
