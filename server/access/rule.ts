import { Extensions } from "type-graphql";

/** The rule of a type (which covers its fields), of one field, or of an operation. A name of `permissions.ts`. */
export function Rule(rule: string): ClassDecorator & MethodDecorator & PropertyDecorator {
  return Extensions({ rule });
}
