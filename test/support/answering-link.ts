import { ApolloLink, Observable } from "@apollo/client";
import { readFileSync } from "node:fs";
import {
  buildSchema,
  execute,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  validate,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from "graphql";

/** What the server knows: a tree in the shape of the schema. A function gets the field's arguments; what is left out has a plain default. */
export type Answers = Record<string, unknown>;

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));

/** Answers over the committed schema, so that a question the server could not answer fails; `asked` collects the operations' names. */
export function answeringLink(answers: Answers, asked: string[] = []): ApolloLink {
  return new ApolloLink(
    ({ query: document, variables: variableValues, operationName }) =>
      new Observable((observer) => {
        asked.push(operationName ?? "");
        void (async () => {
          const wrong = validate(schema, document);
          if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
          observer.next(
            (await execute({
              schema,
              document,
              variableValues,
              rootValue: answers,
              fieldResolver: answerOrDefault,
            })) as ApolloLink.Result,
          );
          observer.complete();
        })().catch((error: unknown) => observer.error(error));
      }),
  );
}

const answerOrDefault: GraphQLFieldResolver<Answers, unknown> = (source, args, _context, { fieldName, returnType }) => {
  const answer = source[fieldName];
  if (typeof answer === "function") return (answer as (args: unknown) => unknown)(args);
  if (answer !== undefined) return answer;
  if (fieldName === "totalCount" && Array.isArray(source.nodes)) return source.nodes.length;
  return defaultOf(returnType, source);
};

function defaultOf(type: GraphQLOutputType, source: Answers): unknown {
  if (!isNonNullType(type)) return null;
  const inner = type.ofType;
  if (isListType(inner)) return [];
  if (isObjectType(inner)) return {};
  if (isEnumType(inner)) return inner.getValues()[0]?.value;
  return {
    ID: idOf(source),
    String: "",
    Int: 0,
    Float: 0,
    Boolean: false,
    DateTimeISO: "2026-11-02T08:00:00.000Z",
    LocalDate: "2026-11-02",
  }[inner.name];
}

const ids = new WeakMap<Answers, string>();
let lastId = 0;

function idOf(source: Answers): string {
  const id = ids.get(source) ?? `id-${++lastId}`;
  ids.set(source, id);
  return id;
}
