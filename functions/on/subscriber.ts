import type { EventBridgeEvent } from "aws-lambda";
import type * as z from "zod";
import { aboutOf, type EventDefinition, log, within } from "#platform";

/** What was heard: when it happened and its id, the same at every repetition. */
export interface Heard {
  readonly id: string;
  readonly at: Date;
  readonly now: Date;
}

/** What Lambda says about a call. */
interface Call {
  readonly awsRequestId?: string;
}

/** A Lambda that hears one kind of event. The payload is parsed before anyone sees it; a throw means "tell me again". */
export const on =
  <Type extends string, Schema extends z.ZodType>(
    definition: EventDefinition<Type, Schema>,
    hear: (data: z.output<Schema>, heard: Heard) => Promise<void>,
  ) =>
  (raw: EventBridgeEvent<string, { id: string; at: string; data: unknown }>, call?: Call) => {
    const { id, at, data } = raw.detail;
    const now = new Date();
    return within({ request: call?.awsRequestId, event: id, ...aboutOf(data) }, async () => {
      await hear(definition.schema.parse(data), { id, at: new Date(at), now });
      log("info", "heard", { type: definition.type, ms: Date.now() - now.getTime() });
    });
  };
