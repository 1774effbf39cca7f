import * as z from "zod";
import { PersonId } from "#people/model";
import { event } from "#platform";
import { MailId } from "./model.ts";

/** A mail is written down and waits to be sent. */
export const MailDue = event("notify.mail-due", z.object({ id: MailId }));

/** Somebody's inbox has something new, or less that is unread. */
export const InboxChanged = event("notify.inbox-changed", z.object({ person: PersonId }));
