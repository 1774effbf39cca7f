import * as Journal from "#journal";
import * as People from "#people";
import { type Ctx, membershipIn, type PersonId } from "#people/model";
import { type DigestLine, listOf, type MailMatter } from "./model.ts";

/**
 * What of a planned mail may still be said to its reader at the moment it leaves: between the two, however long that took,
 * they may have left, an author may have stepped down the ladder, or they no longer want such mails. Undefined for nothing.
 */
export async function stillTheirs(
  matter: MailMatter,
  person: PersonId | undefined,
  now: Date,
): Promise<MailMatter | undefined> {
  if (matter.kind === "code" || !person) return matter;
  const ctx = await People.standIn(person, now);
  if (!ctx || !isWanted(matter, ctx)) return undefined;
  if (matter.kind === "digest") return await readableDigest(matter, ctx);
  return membershipIn(ctx, matter.cohort) ? matter : undefined;
}

function isWanted(matter: MailMatter, { person }: Ctx): boolean {
  const list = listOf(matter);
  if (list === "digest") return person.digestHour !== "off";
  return list === undefined || person.beatMails;
}

type Digest = Extract<MailMatter, { kind: "digest" }>;

async function readableDigest(digest: Digest, ctx: Ctx): Promise<Digest | undefined> {
  const { said, helped, waiting, unlooked } = digest;
  const lines = [...said, ...helped, ...waiting, ...(unlooked ? [unlooked] : [])];
  const found = await Journal.readableAmong(
    lines.map(({ entry }) => entry),
    ctx,
  );
  const readable = new Set(found.map(({ id }) => id));
  const isTheirs = ({ entry }: DigestLine) => readable.has(entry);
  if (lines.length > 0 && !lines.some(isTheirs)) return undefined;
  return {
    ...digest,
    said: said.filter(isTheirs),
    helped: helped.filter(isTheirs),
    waiting: waiting.filter(isTheirs),
    unlooked: unlooked && isTheirs(unlooked) ? unlooked : undefined,
  };
}
