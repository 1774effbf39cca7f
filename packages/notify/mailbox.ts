import * as People from "#people";
import type { Email } from "#people/model";
import { book, Entity, fingerprint } from "#platform";
import { LISTS, type MailMatter } from "./model.ts";

/** How long a mailbox that is not there is left alone: it may have been full, or misspelt at the other end. */
const LEFT_ALONE = 30 * 24 * 3_600_000;

/**
 * What came back from a mailbox: one row a kind, the same however often it is told. The address itself is not kept, as it
 * may be of somebody who wants to be forgotten.
 */
const ReturnRow = new Entity(
  {
    model: { service: "outloud", entity: "return", version: "1" },
    attributes: {
      mailbox: { type: "string", required: true },
      why: { type: ["gone", "unwanted"] as const, required: true },
      at: { type: "string", required: true },
      expiresAt: { type: "number" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["mailbox"], template: "MAILBOX#${mailbox}", casing: "none" },
        sk: { field: "sk", composite: ["why"], template: "${why}", casing: "none" },
      },
    },
  },
  book,
);

/** Mails came back: there is no such mailbox (`gone`), its owner called them spam (`unwanted`), or they may arrive yet (`late`). */
export interface Returned {
  readonly why: "gone" | "unwanted" | "late";
  readonly addresses: readonly Email[];
}

/**
 * Stop mailing an address that mails come back from. Nothing goes to a mailbox that is gone, for a month. Who called a mail
 * spam is invited to nothing any more, and gets no lists until they choose them again; codes they ask for, they get.
 */
export async function mailReturned({ why, addresses }: Returned, at: Date, now: Date): Promise<void> {
  if (why === "late") return; // the mail service tries again itself
  for (const address of addresses) await note(address, why, at, now);
}

/** Told twice or out of order, it is noted once: who has chosen lists again since keeps them. */
async function note(address: Email, why: "gone" | "unwanted", at: Date, now: Date) {
  const mailbox = mailboxOf(address);
  const { data: known } = await ReturnRow.get({ mailbox, why }).go({ consistent: true });
  if (known && known.at >= at.toISOString()) return;
  if (why === "unwanted") await endLists(address, now);
  const expiresAt = why === "gone" ? Math.ceil((at.getTime() + LEFT_ALONE) / 1_000) : undefined;
  await ReturnRow.put({ mailbox, why, at: at.toISOString(), expiresAt }).go();
}

async function endLists(address: Email, now: Date) {
  const person = await People.byEmail(address);
  if (person) for (const list of LISTS) await People.stopMails(person.id, list, now);
}

/** Whether an address may be sent a mail of this kind, after what came back from it. */
export async function mayReach(address: string, kind: MailMatter["kind"], now: Date): Promise<boolean> {
  const { data } = await ReturnRow.query.one({ mailbox: mailboxOf(address) }).go();
  return !data.some(({ why, expiresAt = 0 }) =>
    why === "gone" ? expiresAt * 1_000 > now.getTime() : kind === "invitation",
  );
}

const mailboxOf = (address: string) => fingerprint(address.trim().toLowerCase());
