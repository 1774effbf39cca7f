import type { EventBridgeEvent } from "aws-lambda";
import type * as z from "zod";
import type { EventDefinition } from "#platform";

/** What was heard: when it happened and its id, the same at every repetition. */
export interface Heard {
  readonly id: string;
  readonly at: Date;
  readonly now: Date;
}

/** A Lambda that hears one kind of event. The payload is parsed before anyone sees it; a throw means "tell me again". */
export const on =
  <Type extends string, Schema extends z.ZodType>(
    definition: EventDefinition<Type, Schema>,
    hear: (data: z.output<Schema>, heard: Heard) => Promise<void>,
  ) =>
  (raw: EventBridgeEvent<string, { id: string; at: string; data: unknown }>) =>
    hear(definition.schema.parse(raw.detail.data), {
      id: raw.detail.id,
      at: new Date(raw.detail.at),
      now: new Date(),
    });
