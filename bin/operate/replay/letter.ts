import * as z from "zod";

const Told = z.object({
  source: z.string(),
  "detail-type": z.string(),
  detail: z.looseObject({}),
});
const Beat = z.object({ cohort: z.string(), slug: z.string(), at: z.string() });
const Tick = z.object({ at: z.string() });
const Batch = z.object({
  streamArn: z.string(),
  approximateArrivalOfFirstRecord: z.iso.datetime({ offset: true }),
  approximateArrivalOfLastRecord: z.iso.datetime({ offset: true }),
});

/** What a dead letter is about, and with that what has to be done. */
export type Meaning =
  | { readonly is: "event"; readonly event: z.infer<typeof Told> }
  | { readonly is: "beat"; readonly payload: z.infer<typeof Beat> }
  | { readonly is: "tick"; readonly name: string; readonly payload: z.infer<typeof Tick> }
  | { readonly is: "news"; readonly from: string; readonly to: string }
  | { readonly is: "frames" }
  | { readonly is: "unknown" };

const TICKS = ["digest", "sweep", "tries"];

/**
 * What a letter means: as Lambda puts it aside, with what it was called with and which function it was; as bus and Scheduler do, who
 * put aside what they could not hand over; or as a stream’s reader does, that says only when the batch was written.
 */
export function meaningOf(body: string): Meaning {
  const letter = parsed(body);
  const { requestPayload, requestContext, DDBStreamBatchInfo } = letter;
  const batch = Batch.safeParse(DDBStreamBatchInfo).data;
  if (batch) return ofStream(batch);
  const payload = requestPayload ?? letter;
  const event = Told.safeParse(payload).data;
  if (event) return { is: "event", event };
  const beat = Beat.safeParse(payload).data;
  if (beat) return { is: "beat", payload: beat };
  const tick = Tick.safeParse(payload).data;
  const called = String((requestContext as { functionArn?: string } | undefined)?.functionArn ?? "");
  const name = TICKS.find((one) => new RegExp(`[-/]${one}(\\.handler)?(:|$)`).test(called));
  return tick && name ? { is: "tick", name, payload: tick } : { is: "unknown" };
}

/** A room that was not told is read whole by every phone that asks; what a person wrote in the Book is told again. */
const ofStream = (batch: z.infer<typeof Batch>): Meaning =>
  /-room\/stream/.test(batch.streamArn)
    ? { is: "frames" }
    : { is: "news", from: batch.approximateArrivalOfFirstRecord, to: batch.approximateArrivalOfLastRecord };

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // whatever it is, it is none of ours
  }
}
