import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({ description: "Anything with an identifier: opaque, the same for ever." })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
