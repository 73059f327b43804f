import type { MessageId } from "../app/Text.tsx";
import type { AddressOwner, ColumnMeaning } from "../graph/graphql.ts";

export interface Column {
  header: string;
  guess: ColumnMeaning | null;
}

/** What a person is answering about a list: for each meaning, the header of its column. */
export interface MappingAnswers {
  namesTogether: boolean;
  headerOf: Partial<Record<ColumnMeaning, string>>;
  yearId: string;
  addressesOf: AddressOwner | null;
}

type Asked = ColumnMeaning | "ADDRESSES";
export type MappingErrors = Partial<Record<Asked, MessageId>>;

const OPTIONAL: readonly ColumnMeaning[] = ["PREFERRED_LAST_NAME", "BIRTH_DATE", "INE", "EMAIL", "SEX"];
/** Known by their headers only, and not worth a question. */
const UNASKED: readonly ColumnMeaning[] = ["MEF", "STATUS"];

export function firstAnswers(
  columns: readonly Column[],
  years: readonly { id: string; isCurrent: boolean }[],
): MappingAnswers {
  const headerOf = Object.fromEntries(columns.flatMap(({ header, guess }) => (guess ? [[guess, header]] : [])));
  return {
    namesTogether: "FULL_NAME" in headerOf,
    headerOf,
    yearId: (years.find(({ isCurrent }) => isCurrent) ?? years[0])?.id ?? "",
    addressesOf: null,
  };
}

export function neededMeanings({ namesTogether }: Pick<MappingAnswers, "namesTogether">): readonly ColumnMeaning[] {
  return namesTogether ? ["FULL_NAME", "CLASS"] : ["LAST_NAME", "FIRST_NAME", "CLASS"];
}

export function askedMeanings(answers: Pick<MappingAnswers, "namesTogether">): readonly ColumnMeaning[] {
  return [...neededMeanings(answers), ...OPTIONAL];
}

/** What a column is answered to be, or is known to be without a question; null when it is not read. */
export function meaningOf(answers: MappingAnswers, header: string): ColumnMeaning | null {
  return [...askedMeanings(answers), ...UNASKED].find((meaning) => answers.headerOf[meaning] === header) ?? null;
}

/** What still hinders the answer, by the question that it stands beside. */
export function errorsOf(answers: MappingAnswers): MappingErrors {
  const { headerOf, addressesOf } = answers;
  const needed = neededMeanings(answers);
  const errors: MappingErrors = {};
  for (const meaning of askedMeanings(answers)) {
    const header = headerOf[meaning];
    if (header === undefined && needed.includes(meaning)) errors[meaning] = "mapping.error.missing";
    if (header !== undefined && meaningOf(answers, header) !== meaning) errors[meaning] = "mapping.error.twice";
  }
  if (headerOf.EMAIL !== undefined && addressesOf === null) errors.ADDRESSES = "mapping.error.addresses";
  return errors;
}

/** As mapColumns takes it. */
export function saidOf(
  answers: MappingAnswers,
  columns: readonly Column[],
): {
  columns: { header: string; meaning: ColumnMeaning }[];
  schoolYearId: string;
  addressesOf: AddressOwner | null;
} {
  const said = columns.map(({ header }) => ({ header, meaning: meaningOf(answers, header) ?? ("IGNORED" as const) }));
  const hasAddresses = answers.headerOf.EMAIL !== undefined;
  return { columns: said, schoolYearId: answers.yearId, addressesOf: hasAddresses ? answers.addressesOf : null };
}
