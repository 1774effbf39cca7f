/** What the program asked for: a resource by its type and its own name, with what it was given. */
export interface Asked {
  readonly type: string;
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as AWS has resources; a test looks at one at a time.
  readonly inputs: Record<string, any>;
  /** How it is guarded: against being deleted at all, and against going when its line goes. */
  readonly protect?: boolean | undefined;
  readonly retainOnDelete?: boolean | undefined;
}

export type Guards = Map<string, Pick<Asked, "protect" | "retainOnDelete">>;
