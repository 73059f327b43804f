import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { sameTexts, type Form, type ToneTexts } from "./preview-line.ts";
import { textsOf, type Template } from "./reminder-templates.ts";
import { TemplateChanged } from "./TemplateChanged.tsx";
import { useSaveTemplate } from "./useSaveTemplate.ts";
import { UsualTemplate } from "./UsualTemplate.tsx";

/** What was edited is of this sending, until the referent or the head keeps it for the school; nobody's edit is lost under another. */
export function KeepTemplate({
  form,
  template,
  texts,
  onBack,
}: {
  form: Form;
  template: Template;
  texts: ToneTexts;
  onBack: (texts: ToneTexts) => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { role } = usePerson();
  /** The version that this person knows of: another one is somebody else's. */
  const [known, setKnown] = useState(template.version);
  const [save, { busy, refusal }] = useSaveTemplate();
  const [own, usual] = [textsOf(template), textsOf(template.usual)];
  const isEdited = !sameTexts(texts, own);
  const mayKeep = role !== "TEACHER";
  if (!isEdited && sameTexts(own, usual)) return null;

  const keep = async (kept: ToneTexts): Promise<boolean> => {
    const version = await save({ form, version: template.version, texts: kept });
    if (version === null) return false;
    setKnown(version);
    announce(text("remind.kept"), { shown: true });
    return true;
  };
  const takeUsual = async (): Promise<boolean> => {
    if (mayKeep && !(await keep(usual))) return false;
    onBack(usual);
    return true;
  };
  return (
    <div className="remind-keep">
      {isEdited && template.version !== known && <TemplateChanged template={template} />}
      {isEdited && !mayKeep && (
        <p className="muted">
          <Text id="remind.forThisOne" />
        </p>
      )}
      <div className="button-row">
        {isEdited && mayKeep && (
          <Button small busy={busy} onClick={() => void keep(texts)}>
            <Text id={`remind.keep.${form}`} />
          </Button>
        )}
        {isEdited && (
          <Button small kind="quiet" icon="undo" onClick={() => onBack(own)}>
            <Text id="remind.back" />
          </Button>
        )}
        {!sameTexts(own, usual) && !sameTexts(texts, usual) && (
          <UsualTemplate forSchool={mayKeep} busy={busy} refusal={refusal} onTake={takeUsual} />
        )}
      </div>
      <RefusalNote refusal={refusal?.code === "CONFLICT" ? null : refusal} />
    </div>
  );
}
