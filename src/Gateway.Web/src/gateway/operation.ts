/** A persisted operation: the server has its document and finds it by the hash. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly id: string;
  /** Only for the compiler. */
  readonly types?: (variables: Variables) => Answer;
}

export const addressOf = (operation: Operation<unknown, never>) => `/graphql/persisted/${operation.id}`;
