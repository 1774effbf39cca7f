import type { Person, PersonId } from "#people/model";
import { book, Entity, type News, Refused, sameId, type Write, write } from "#platform";
import type { Language } from "#platform/model";
import { MailDue } from "./events.ts";
import { MailId, type MailMatter } from "./model.ts";

/** One mail, from when it is planned. Whoever plans mails does not reach the mail service: `post.ts` sends them. */
export const MailRow = new Entity(
  {
    model: { service: "outloud", entity: "mail", version: "1" },
    attributes: {
      id: { type: "string", required: true },
      person: { type: "string" },
      to: { type: "string", required: true },
      name: { type: "string", required: true },
      language: { type: "string", required: true },
      zone: { type: "string", required: true },
      matter: { type: "any", required: true },
      state: { type: ["planned", "sending", "sent", "refused"] as const, required: true },
      plannedAt: { type: "string", required: true },
      claimedAt: { type: "string" },
      sentAt: { type: "string" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "MAIL#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "MAIL", casing: "none" },
      },
    },
  },
  book,
);

/** To whom a mail goes and how they read; `person` is absent for an address without an account. */
interface Addressee {
  readonly person?: PersonId;
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
}

export const addressee = ({ id, email, name, language, zone }: Person): Addressee => ({
  person: id,
  to: email,
  name,
  language,
  zone,
});

const planned = new Refused("conflict", "notify.told", "This mail was planned before.");

/** The write and the news that plan one mail; the same `key` never makes a second one for the same address. */
export function mailWrites(
  addressee: Addressee,
  matter: MailMatter,
  key: string,
  now: Date,
): { writes: Write[]; news: News[] } {
  const id = MailId.parse(sameId("mai", addressee.to, key));
  const row = { ...addressee, id, matter, state: "planned" as const, plannedAt: now.toISOString() };
  return { writes: [write(MailRow.create(row), planned)], news: [MailDue({ id })] };
}
