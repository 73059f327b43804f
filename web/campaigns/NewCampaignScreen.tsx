import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { inputOf, type CampaignForm } from "./campaign-form.ts";
import { CampaignFields } from "./CampaignFields.tsx";
import { KindChoices } from "./KindChoices.tsx";
import { refusedField, useCampaignForm } from "./useCampaignForm.ts";
import { useCreateCampaign } from "./useCreateCampaign.ts";
import "../ui/Card.css";

const NewCampaignScreen_Query = graphql(`
  query NewCampaignScreen {
    school {
      id
      classes {
        id
        name
        gradeLevel
      }
      campaignOwners {
        id
        firstName
        lastName
      }
    }
  }
`);

const BLANK: CampaignForm = {
  name: "",
  kind: "ASSESSMENT",
  classIds: [],
  code: "",
  scale: "percent",
  starCount: "",
  thresholds: "",
  ownerId: "",
  multipleAttempts: "unknown",
  finishBy: "",
};

/** A campaign before its first result: so that whoever does not start is seen at once. */
export function NewCampaignScreen(): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { id: ownerId } = usePerson();
  const { data } = useSuspenseQuery(NewCampaignScreen_Query, { fetchPolicy: "cache-and-network" });
  const [create, { busy, refusal }] = useCreateCampaign();
  const { form, change, wrong, check, element } = useCampaignForm({ ...BLANK, ownerId }, refusal);

  const send = async (): Promise<void> => {
    if (!check()) return;
    const id = await create({ ...inputOf(form), kind: form.kind });
    if (id === null) return;
    announce(text("campaignForm.created", { name: form.name.trim() }), { shown: true });
    void navigate(`/campagnes/${id}`);
  };
  const title = text("campaigns.new");
  return (
    <>
      <PageHead
        title={title}
        lede={<Text id="campaignForm.lede" />}
        crumbs={<Crumbs up={[{ to: "/campagnes", words: <Text id="campaigns.title" /> }]} here={title} />}
      />
      <form
        ref={element}
        noValidate
        className="card"
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <div className="card-body">
          <CampaignFields
            form={form}
            onChange={change}
            wrong={wrong}
            choices={{ classes: data.school?.classes ?? [], owners: data.school?.campaignOwners ?? [] }}
            kind={<KindChoices kind={form.kind} onChange={(kind) => change({ kind })} />}
          />
          <RefusalNote refusal={Object.keys(refusedField(refusal)).length > 0 ? null : refusal} />
          <div className="form-actions">
            <Button type="submit" kind="primary" busy={busy}>
              <Text id="campaigns.new" />
            </Button>
            <ButtonLink kind="quiet" to="/campagnes">
              <Text id="campaignForm.leave" />
            </ButtonLink>
          </div>
        </div>
      </form>
    </>
  );
}
