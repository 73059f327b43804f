import { useId, type ReactNode } from "react";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import type { ColumnMeaning } from "../graph/graphql.ts";

/** Which of the file's columns holds one thing; what is wrong with the answer stands below it. */
export function MappingSelect({
  meaning,
  headers,
  value,
  needed,
  error,
  onChange,
}: {
  meaning: ColumnMeaning;
  headers: readonly string[];
  value: string | undefined;
  needed: boolean;
  error: MessageId | undefined;
  onChange: (header: string | undefined) => void;
}): ReactNode {
  const id = useId();
  const text = useText();
  return (
    <div className="field">
      <label htmlFor={id}>
        <Text id={`columnMeaning.${meaning}`} />
        {needed && (
          <span className="muted">
            {" "}
            <Text id="mapping.needed" />
          </span>
        )}
      </label>
      <select
        id={id}
        value={value ?? ""}
        required={needed}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ target }) => onChange(target.value || undefined)}
      >
        <option value="">{text(needed ? "mapping.choose" : "mapping.none")}</option>
        {headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Text id={error} />
        </p>
      )}
    </div>
  );
}
