import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { Followed_StudentFragment } from "../graph/graphql.ts";
import { StudentExport } from "../students/StudentExport.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { MARK_KINDS } from "./mark-kinds.ts";
import { PutOffWords } from "./PutOffWords.tsx";
import { Followed_student, useFollowUp } from "./useFollowUp.ts";
import "./follow-up.css";

/** What was noted of the student, newest first; noting more, and putting off. */
export function StudentFollowUp({
  student,
  name,
}: {
  student: FragmentType<typeof Followed_student>;
  name: string;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data } = useSuspenseFragment({ fragment: Followed_student, from: student });
  const [{ mark, putOff }, { busy, refusal }] = useFollowUp();
  const say = (sentence: string): void => announce(sentence, { shown: true });
  const later = async (): Promise<void> => {
    if (await putOff(data.id)) say(text("followUp.putOff.done", { name }));
  };

  return (
    <Card
      title={<Text id="followUp.card" />}
      lede={<Text id="followUp.text" />}
      actions={
        data.followUpMarks.length > 0 && (
          <StudentExport subject="STUDENT_FOLLOW_UP" studentId={data.id} of={<Text id="followUp.card" />} />
        )
      }
    >
      <div className="card-body stack">
        <div className="button-row">
          {MARK_KINDS.map((kind) => (
            <Button
              key={kind}
              small
              busy={busy}
              onClick={() =>
                void mark(data.id, kind).then(
                  (done) => done && say(text("followUp.marked", { mark: text(`followUp.mark.${kind}`), name })),
                )
              }
            >
              <Text id={`followUp.mark.${kind}`} />
            </Button>
          ))}
        </div>
        <RefusalNote refusal={refusal} />
        {data.followUpMarks.length === 0 ? (
          <p className="muted">
            <Text id="followUp.none" />
          </p>
        ) : (
          <ul className="follow-up-marks">
            {data.followUpMarks.map((one) => (
              <Mark key={one.id} mark={one} />
            ))}
          </ul>
        )}
        {data.putOff ? (
          <PutOffWords studentId={data.id} name={name} until={data.putOff.until} />
        ) : (
          <p className="button-row">
            <Button small icon="clock" busy={busy} onClick={() => void later()}>
              <Text id="followUp.putOff" />
            </Button>
            <span className="small muted">
              <Text id="followUp.putOff.text" />
            </span>
          </p>
        )}
      </div>
    </Card>
  );
}

/** One's own can be taken back; who sees the whole school may tidy up. */
function Mark({ mark }: { mark: Followed_StudentFragment["followUpMarks"][number] }): ReactNode {
  const text = useText();
  const { id, role } = usePerson();
  const [{ takeBackMark }, { busy }] = useFollowUp();
  const { kind, markedAt, markedBy } = mark;
  const words = text(`followUp.mark.${kind}`);
  return (
    <li>
      <span>
        <strong>{words}</strong>, <Day value={markedAt} long />
        {markedBy && <Text id="import.by" values={{ name: `${markedBy.firstName} ${markedBy.lastName}` }} />}
      </span>
      {(role !== "TEACHER" || markedBy?.id === id) && (
        <Button
          small
          kind="quiet"
          busy={busy}
          aria-label={text("followUp.takeBack.name", { mark: words })}
          onClick={() => void takeBackMark(mark.id)}
        >
          <Text id="followUp.takeBack" />
        </Button>
      )}
    </li>
  );
}
