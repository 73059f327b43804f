import { parseArgs } from "node:util";

import { ACADEMIES, findAcademyName } from "../schools/academies.ts";
import { isOneAddress } from "../schools/email-address.rules.ts";
import { SchoolKind } from "../schools/school.entity.ts";
import { UsageError } from "./cli-failure.ts";

export interface CreateSchoolCommand {
  name: "create-school";
  uai: string;
  schoolName: string;
  kind: SchoolKind;
  /** Null: not said. */
  academy: string | null;
  head: { email: string; firstName: string; lastName: string };
  /** Erase the demo without asking. */
  yes: boolean;
}

export interface AddStaffCommand {
  name: "add-staff";
  file: string;
  /** Null: the only school. */
  uai: string | null;
}

export interface SetAcademyCommand {
  name: "set-academy";
  academy: string;
  /** Null: the only school. */
  uai: string | null;
}

const CREATE_SCHOOL = {
  uai: { type: "string" },
  name: { type: "string" },
  kind: { type: "string" },
  academy: { type: "string" },
  head: { type: "string" },
  "first-name": { type: "string" },
  "last-name": { type: "string" },
  yes: { type: "boolean" },
} as const;
const SET_ACADEMY = { academy: { type: "string" }, uai: { type: "string" } } as const;
const ADD_STAFF = { file: { type: "string" }, uai: { type: "string" } } as const;

const UAI = /^[0-9]{7}[A-Z]$/;

export function readCommand([command, ...words]: readonly string[]):
  CreateSchoolCommand | AddStaffCommand | SetAcademyCommand | { name: "help" } {
  switch (command) {
    case "create-school":
      return createSchool(valuesOf(words, CREATE_SCHOOL));
    case "add-staff":
      return addStaff(valuesOf(words, ADD_STAFF));
    case "set-academy":
      return setAcademy(valuesOf(words, SET_ACADEMY));
    case "help":
    case "--help":
      return { name: "help" };
    case undefined:
      throw new UsageError("Say what to do.");
    default:
      throw new UsageError(`There is no command ${command}.`);
  }
}

type Values<Options> = { [Name in keyof Options]?: Options[Name] extends { type: "boolean" } ? boolean : string };

function valuesOf<Options extends Record<string, { type: "string" | "boolean" }>>(
  words: readonly string[],
  options: Options,
): Values<Options> {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0]);
  }
}

function createSchool(values: Values<typeof CREATE_SCHOOL>): CreateSchoolCommand {
  const email = needed(values.head, "--head").toLowerCase();
  if (!isOneAddress(email)) throw new UsageError("--head is not an e-mail address.");
  const kind = needed(values.kind, "--kind").toUpperCase();
  if (!(kind in SchoolKind)) throw new UsageError(`--kind is one of ${Object.keys(SchoolKind).join(", ")}.`);
  return {
    name: "create-school",
    uai: uaiOf(needed(values.uai, "--uai")),
    schoolName: needed(values.name, "--name"),
    kind: kind as SchoolKind,
    academy: values.academy === undefined ? null : academyOf(values.academy),
    head: {
      email,
      firstName: values["first-name"]?.trim() ?? "",
      lastName: values["last-name"]?.trim() || email.split("@")[0]!,
    },
    yes: values.yes ?? false,
  };
}

function addStaff({ file, uai }: Values<typeof ADD_STAFF>): AddStaffCommand {
  return { name: "add-staff", file: needed(file, "--file"), uai: uai === undefined ? null : uaiOf(uai) };
}

function setAcademy({ academy, uai }: Values<typeof SET_ACADEMY>): SetAcademyCommand {
  return {
    name: "set-academy",
    academy: academyOf(needed(academy, "--academy")),
    uai: uai === undefined ? null : uaiOf(uai),
  };
}

function academyOf(text: string): string {
  const academy = findAcademyName(text);
  if (!academy) throw new UsageError(`--academy is one of ${ACADEMIES.join(", ")}.`);
  return academy;
}

function uaiOf(text: string): string {
  const uai = text.trim().toUpperCase();
  if (!UAI.test(uai)) throw new UsageError("--uai is the school's identifier: 7 digits and a letter.");
  return uai;
}

function needed(value: string | undefined, option: string): string {
  const text = value?.trim() ?? "";
  if (text === "") throw new UsageError(`${option} is missing.`);
  return text;
}
