import { GraphQLError } from "graphql";

/** How HTTP says it; without, GraphQL's usual 200. */
export interface HttpHead {
  status: number;
  headers: ReadonlyMap<string, string>;
}

/**
 * What a person can act on: a code of the contract or of the feature, never a value that was sent.
 * The sentence is the dashboard's; `params` fill it in and carry no personal data.
 */
export class Refusal extends GraphQLError {
  constructor(
    code: string,
    params: Record<string, string | number> = {},
    readonly http: HttpHead | null = null,
  ) {
    super(code, {
      extensions: { code, ...(Object.keys(params).length > 0 ? { params } : {}), ...(http ? { http } : {}) },
    });
  }

  get code(): string {
    return this.extensions["code"] as string;
  }
}
