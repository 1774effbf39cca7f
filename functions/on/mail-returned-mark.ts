import type { EventBridgeEvent } from "aws-lambda";
import * as z from "zod";
import * as Notify from "#notify";
import { Email } from "#people/model";

const addresses = z
  .array(z.object({ emailAddress: Email }))
  .transform((all) => all.map(({ emailAddress }) => emailAddress));

/** What the mail service tells of a mail that came back, in its own words, as far as they are ours to know. */
const Told = z.discriminatedUnion("eventType", [
  z.object({
    eventType: z.literal("Bounce"),
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: addresses, timestamp: z.coerce.date() }),
  }),
  z.object({
    eventType: z.literal("Complaint"),
    complaint: z.object({ complainedRecipients: addresses, timestamp: z.coerce.date() }),
  }),
]);

/** Stop mailing an address that mails come back from. */
export async function handler({ detail }: EventBridgeEvent<string, unknown>) {
  const told = Told.parse(detail);
  const now = new Date();
  if (told.eventType === "Complaint") {
    const { complainedRecipients, timestamp } = told.complaint;
    return await Notify.mailReturned({ why: "unwanted", addresses: complainedRecipients }, timestamp, now);
  }
  const { bounceType, bouncedRecipients, timestamp } = told.bounce;
  const why = bounceType === "Permanent" ? "gone" : "late";
  return await Notify.mailReturned({ why, addresses: bouncedRecipients }, timestamp, now);
}
