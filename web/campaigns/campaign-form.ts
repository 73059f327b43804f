import type { MessageId } from "../app/Text.tsx";
import type { CampaignKind, CreateCampaignInput } from "../graph/graphql.ts";

/** How results are told: in percent only, in stars whose number is known, or in stars with what each asks for. */
export const SCALES = ["percent", "stars", "thresholds"] as const;
export type Scale = (typeof SCALES)[number];

export const ANSWERS = ["unknown", "yes", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a person has typed and chosen so far. */
export interface CampaignForm {
  name: string;
  kind: CampaignKind;
  classIds: readonly string[];
  code: string;
  scale: Scale;
  starCount: string;
  /** « 20, 50, 80 » */
  thresholds: string;
  ownerId: string;
  multipleAttempts: Answer;
  /** YYYY-MM-DD, or empty. */
  finishBy: string;
}

export const FIELDS = ["name", "code", "starCount", "stageThresholds", "classIds", "ownerId", "finishBy"] as const;
export type FormField = (typeof FIELDS)[number];
export type WrongFields = Partial<Record<FormField, MessageId>>;

const CODE = /^[A-Z0-9]{9}$/;
const LONGEST_NAME = 200;
const MOST_STARS = 10;

/** What must be mended before the server is asked; it checks again. */
export function wrongFields(form: CampaignForm): WrongFields {
  const name = form.name.trim();
  const code = plainCode(form.code);
  const stars = Number(form.starCount);
  const percents = percentsOf(form.thresholds);
  const ascending = percents.every((percent, index) => percent > (percents[index - 1] ?? 0) && percent <= 100);
  const counted = form.kind === "ASSESSMENT" && form.scale === "stars";
  const graded = form.kind === "ASSESSMENT" && form.scale === "thresholds";
  return {
    ...(name === "" || name.length > LONGEST_NAME ? { name: wrong("name") } : {}),
    ...(code !== "" && !CODE.test(code) ? { code: wrong("code") } : {}),
    ...(counted && !(Number.isInteger(stars) && stars >= 1 && stars <= MOST_STARS)
      ? { starCount: wrong("starCount") }
      : {}),
    ...(graded && (percents.length === 0 || percents.length > MOST_STARS || !ascending)
      ? { stageThresholds: wrong("stageThresholds") }
      : {}),
  };
}

export function wrong(field: FormField): MessageId {
  return `campaignForm.wrong.${field}`;
}

export function isFormField(field: unknown): field is FormField {
  return FIELDS.some((one) => one === field);
}

/** As the server takes it; the kind is only said once, when the campaign is made. */
export function inputOf(form: CampaignForm): Omit<CreateCampaignInput, "kind"> {
  const stars = form.kind === "ASSESSMENT";
  const stageThresholds = stars && form.scale === "thresholds" ? percentsOf(form.thresholds) : null;
  const starCount = stars && form.scale === "stars" ? Number(form.starCount) : null;
  return {
    name: form.name.trim(),
    classIds: [...form.classIds],
    code: plainCode(form.code) || null,
    starCount: stageThresholds ? stageThresholds.length : starCount,
    stageThresholds,
    ownerId: form.ownerId || null,
    multipleAttempts: { unknown: null, yes: true, no: false }[form.multipleAttempts],
    finishBy: form.finishBy || null,
  };
}

function plainCode(code: string): string {
  return code.replace(/\s/g, "").toUpperCase();
}

function percentsOf(typed: string): number[] {
  return (typed.match(/\d+/g) ?? []).map(Number);
}
