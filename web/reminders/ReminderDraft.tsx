import { useSuspenseQuery } from "@apollo/client/react";
import { useMemo, useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text } from "../app/Text.tsx";
import { newRequestId } from "../app/request-id.ts";
import { graphql } from "../graph/index.ts";
import { byPressure } from "../schools/support-order.ts";
import { ChannelCard } from "./ChannelCard.tsx";
import { DraftHead } from "./DraftHead.tsx";
import { MessageCard } from "./MessageCard.tsx";
import { NobodyToRemind } from "./NobodyToRemind.tsx";
import { formOf, textOfTone, TONES, type Preview, type PreviewLine, type Reminded } from "./preview-line.ts";
import { Recipients } from "./Recipients.tsx";
import { ReminderDone } from "./ReminderDone.tsx";
import { ReminderTemplates_Query, textsByForm } from "./reminder-templates.ts";
import { StaleResults } from "./StaleResults.tsx";
import { useDraft, type Target } from "./useDraft.ts";
import { useRemindStudents } from "./useRemindStudents.ts";
import "./NewReminder.css";

const ReminderPreview_Query = graphql(`
  query ReminderPreview($input: PreviewRemindersInput!) {
    previewReminders(input: $input) {
      lines {
        student {
          id
          lastName
          firstName
          hasEmail
        }
        schoolClass {
          id
          name
        }
        supportNeeds {
          reason
          campaign {
            id
            name
          }
          since
          missing
        }
        tone
        message {
          text
          isFilledIn
        }
        skipReason
        lastReminder {
          id
          channel
          createdAt
          createdBy {
            id
            firstName
            lastName
          }
        }
      }
      problems {
        tone
        name
        position
      }
      sources {
        schoolClass {
          id
          name
        }
        asOf
        pendingNameCount
      }
    }
  }
`);

/** Who and why, what they are told, how it is given; the count on the button is what will happen. */
export function ReminderDraft({ target }: { target: Target }): ReactNode {
  const [requestId] = useState(newRequestId);
  const [done, setDone] = useState<Reminded | null>(null);
  const { data: known } = useSuspenseQuery(ReminderTemplates_Query, { fetchPolicy: "network-only" });
  const templates = known.school?.reminderTemplates ?? [];
  const { draft, change, asked, isStale } = useDraft(target, textsByForm(templates));
  const { data } = useSuspenseQuery(ReminderPreview_Query, {
    variables: { input: asked },
    fetchPolicy: "cache-and-network",
  });
  const [remind, { busy, refusal }] = useRemindStudents();
  const { problems, sources } = data.previewReminders;
  const lines = useMemo(() => mostPressingFirst(data.previewReminders), [data.previewReminders]);
  const wanted = lines.filter(({ skipReason }) => skipReason === null);
  const going = wanted.filter(({ student }) => !draft.unticked.has(student.id));

  const send = async (): Promise<void> => {
    const { channel, templates: texts, tone, insistOn } = asked;
    if (!texts) return;
    const studentIds = going.map(({ student }) => student.id);
    const answer = await remind({
      ...{ requestId, studentIds, channel, tone, insistOn },
      ...{ template: texts.checkpoint, templates: texts },
    });
    if (answer) setDone(answer);
  };

  const head = <DraftHead lines={lines} count={going.length} />;
  if (done) return <ReminderDone lines={lines} channel={draft.channel} requestId={requestId} reminded={done} />;
  if (lines.length === 0) return <NobodyToRemind head={head} target={target} />;
  const form = formOf(draft.channel);
  const canFillIn =
    problems.length === 0 && (!form || TONES.every((tone) => textOfTone(draft.texts[form], tone).trim() !== ""));
  return (
    <>
      {head}
      <StaleResults sources={sources} />
      <div className="new-reminder">
        <Recipients
          lines={lines}
          days={known.school?.remindAgainDays ?? 0}
          unticked={draft.unticked}
          insisted={draft.insisted}
          onChange={change}
        />
        <div className="stack">
          {form && (
            <MessageCard
              key={form}
              form={form}
              template={templates.find((one) => one.form === form)}
              lines={going}
              problems={problems}
              draft={draft}
              onChange={change}
            />
          )}
          <ChannelCard
            draft={draft}
            onChange={change}
            lines={lines}
            going={going}
            emailOffered={known.school?.emailOffered ?? false}
            canSend={canFillIn && going.length > 0}
            busy={busy || isStale}
            onSend={() => void send()}
          >
            {!canFillIn && (
              <p className="field-error">
                <Text id="remind.problems.first" />
              </p>
            )}
            <RefusalNote refusal={refusal} />
          </ChannelCard>
        </div>
      </div>
    </>
  );
}

/** Who needs nothing, and was chosen all the same, comes last. */
function mostPressingFirst({ lines }: Preview): PreviewLine[] {
  const inNeed = lines.filter(({ supportNeeds }) => supportNeeds.length > 0);
  return [...inNeed.sort(byPressure), ...lines.filter(({ supportNeeds }) => supportNeeds.length === 0)];
}
