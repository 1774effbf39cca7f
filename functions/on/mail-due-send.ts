import * as Notify from "#notify";
import { MailDue } from "#notify/events";
import { on } from "./subscriber.ts";

/** Send a mail that is written down. */
export const handler = on(MailDue, ({ id }, { now }) => Notify.send(id, now));
