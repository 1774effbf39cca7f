import * as Notify from "#notify";
import { MailDue } from "#notify/events";
import { measure } from "#platform";
import { on } from "./subscriber.ts";

/** Send a mail that is written down. */
export const handler = on(MailDue, async ({ id }, { now }) => {
  const outcome = await Notify.send(id, now);
  if (outcome) measure({ [outcome === "sent" ? "mails-sent" : "mails-refused"]: 1 }, now);
});
