import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { EntryId } from "#journal/model";
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
  const { said, helped, asked, waiting, unlooked } = digest;
  const lines = [...said, ...helped, ...waiting, ...(unlooked ? [unlooked] : [])];
  const found = await Journal.readableAmong(idsOf([...lines, ...asked]), ctx);
  const readable = new Set(found.map(({ id }) => id));
  const isTheirs = ({ entry }: Pick<DigestLine, "entry">) => readable.has(entry);
  const open = asked.length > 0 ? await Feedback.stillAsked(ctx.person.id, idsOf(asked)) : [];
  const stillAsked = asked.filter(({ entry }) => open.some((one) => one.entry === entry));
  const nudges = ctx.person.nudges ? digest.nudges : undefined;
  const planned = lines.length + asked.length + (digest.nudges?.length ?? 0);
  const left = digest.wrote || nudges?.length || stillAsked.length > 0 || lines.some(isTheirs);
  if (planned > 0 && !left) return undefined;
  return {
    ...digest,
    nudges,
    said: said.filter(isTheirs),
    helped: helped.filter(isTheirs),
    asked: stillAsked.map((line) => (isTheirs(line) ? line : { ...line, words: "" })),
    waiting: waiting.filter(isTheirs),
    unlooked: unlooked && isTheirs(unlooked) ? unlooked : undefined,
  };
}

const idsOf = (lines: readonly { readonly entry: EntryId }[]) => lines.map(({ entry }) => entry);
