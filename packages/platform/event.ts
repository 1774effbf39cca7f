import type * as z from "zod";

/** A kind of thing that happens, `capability.happened`, with the shape of what is told about it. */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly schema: Schema;
}

/** One thing that happened, ready to be written to the outbox beside the change it describes. */
export interface News {
  readonly type: string;
  readonly data: unknown;
}

/** Define an event: calling the result with its data makes news; `.schema` parses it again when it is heard. */
export function event<Type extends string, Schema extends z.ZodType>(type: Type, schema: Schema) {
  const define = (data: z.input<Schema>): News => ({ type, data: schema.parse(data) });
  return Object.assign(define, { type, schema });
}
