import { useRef, useState, type ReactNode, type SyntheticEvent } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { askedMeanings, errorsOf, firstAnswers, meaningOf, neededMeanings, saidOf } from "./mapping-answers.ts";
import type { Column, MappingAnswers } from "./mapping-answers.ts";
import { MappingChoice } from "./MappingChoice.tsx";
import { MappingPreview } from "./MappingPreview.tsx";
import { MappingSelect } from "./MappingSelect.tsx";
import { useMapColumns } from "./useMapColumns.ts";

const NAMES = [
  { value: "APART", words: "mapping.names.apart" },
  { value: "TOGETHER", words: "mapping.names.together" },
] as const;
const OWNERS = [
  { value: "STUDENT", words: "mapping.addresses.STUDENT" },
  { value: "FAMILY", words: "mapping.addresses.FAMILY" },
] as const;

/** Where the focus goes: the first answer that is missing or wrong. */
const WRONG = "select[aria-invalid], [aria-invalid] input";

/** What each column is, which year the list is of, whose the addresses are; then the list goes on. */
export function MappingForm({
  importId,
  columns,
  years,
}: {
  importId: string;
  columns: readonly (Column & { samples: readonly string[] })[];
  years: readonly { id: string; name: string; isCurrent: boolean }[];
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState(() => firstAnswers(columns, years));
  const [tried, setTried] = useState(false);
  const [mapColumns, { busy, refusal }] = useMapColumns();
  const errors = tried ? errorsOf(answers) : {};
  const change = (part: Partial<MappingAnswers>): void => setAnswers({ ...answers, ...part });

  const goOn = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (Object.keys(errorsOf(answers)).length > 0) {
      setTried(true);
      announce(text("mapping.error.some"));
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(WRONG)?.focus());
      return;
    }
    if (!(await mapColumns({ importId, ...saidOf(answers, columns) }))) return;
    announce(text("import.confirm.done"), { shown: true });
    focusTitle();
  };

  return (
    <form ref={form} noValidate onSubmit={(event) => void goOn(event)}>
      <div className="card-body stack">
        <MappingChoice
          question="mapping.names"
          options={NAMES}
          value={answers.namesTogether ? "TOGETHER" : "APART"}
          onChange={(value) => change({ namesTogether: value === "TOGETHER" })}
        />
        <div className="mapping-fields">
          {askedMeanings(answers).map((meaning) => (
            <MappingSelect
              key={meaning}
              meaning={meaning}
              headers={columns.map(({ header }) => header)}
              value={answers.headerOf[meaning]}
              needed={neededMeanings(answers).includes(meaning)}
              error={errors[meaning]}
              onChange={(header) => change({ headerOf: { ...answers.headerOf, [meaning]: header } })}
            />
          ))}
        </div>
        {answers.headerOf.EMAIL !== undefined && (
          <MappingChoice
            question="mapping.addresses"
            options={OWNERS}
            value={answers.addressesOf}
            error={errors.ADDRESSES}
            onChange={(addressesOf) => change({ addressesOf })}
          />
        )}
        <Select
          label={<Text id="mapping.year" />}
          value={answers.yearId}
          options={years.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={(yearId) => change({ yearId })}
        />
      </div>
      <MappingPreview columns={columns} meaningOf={(header) => meaningOf(answers, header)} />
      <div className="card-foot stack">
        <p className="muted small">
          <Text id="mapping.masked" />
        </p>
        <p>
          <Button type="submit" kind="primary" busy={busy}>
            <Text id="mapping.goOn" />
          </Button>
        </p>
        <RefusalNote refusal={refusal} />
      </div>
    </form>
  );
}
