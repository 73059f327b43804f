import { useId, useRef, useState, type DragEvent, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./FileDrop.css";

/** A place to drop files, and a button that does the same without a mouse. */
export function FileDrop({
  title,
  hint,
  button,
  busy = false,
  onFiles,
}: {
  title: ReactNode;
  hint: ReactNode;
  button: ReactNode;
  busy?: boolean;
  onFiles: (files: File[]) => void;
}): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0 && !busy) onFiles([...files]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      className={over ? "file-drop file-drop-over" : "file-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="file-drop-mark">
        <Icon name="upload" />
      </span>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-hint`}>{hint}</p>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Button kind="primary" busy={busy} aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
        {button}
      </Button>
    </div>
  );
}
