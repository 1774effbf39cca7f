import { type EntryId, somebody } from "#journal/model";
import type { Row } from "#platform";
import type { EntryFacts, Facts } from "./facts.ts";

/**
 * How one kind of row stands in an export: why none of it goes out, or what of a row does (undefined: it is somebody else’s,
 * or another cohort’s).
 */
export type Rule = string | ((row: Row, facts: Facts) => Row | undefined);

/** A rule for every kind of row there is; a kind without one stops the export. */
export type Rules = Readonly<Record<string, Rule>>;

/** Why what is soon forgotten stays. */
export const PASSING = "It is forgotten within days, and nobody needs it elsewhere.";

/** What is this house’s alone: neither a cohort’s export nor a person’s has it. */
export const HOUSE_ONLY: Rules = {
  return: "That a mailbox gave mails back is for this house’s mail service to know, and names nobody.",
  session: "A signed-in browser; signing in again makes another.",
  passkey: "It opens this address and no other.",
  admin: "Who looks after a house is for that house to say.",
  house: "There once somebody has an account; made again where one is.",
  "digest-hour": "Made again from the hours that people choose.",
  count: PASSING,
  flow: PASSING,
  "single-use": PASSING,
  receipt: PASSING,
  outbox: PASSING,
  erasure: "Who was erased here; the export has nothing of theirs.",
};

export const without = (row: Row, ...names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** An entry without what only those know who choose what to offer: who is answering it now, and who passed it on. */
export const plainEntry = (row: Row): Row => ({
  ...without(row, "answerers", "offered", "passed"),
  claimedBy: "",
  claimedUntil: "",
});

/** What somebody wrote, by somebody: while its round hides names, an export is read like a page. */
export function unnamed(row: Row, { id }: Pick<EntryFacts, "id">, letter?: string): Row {
  const by = somebody({ id: id as EntryId }, "en", letter);
  return {
    ...without(row, "circle"),
    authorId: by.id,
    authorName: by.name,
    authorPk: `AUTHOR#${by.id}`,
    mentions: (row.mentions as string[]).filter((mentioned) => mentioned !== row.authorId),
  };
}

const GONE = "per_unknownvoice00";

/** Something said in a room, as its room reads it: without who said it, unless they came in under their own name. */
export const overheard = (row: Row): Row => ({
  ...(row.as === "name" ? row : without(row, "account")),
  voice: GONE,
  name: row.as === "unnamed" ? "" : row.name,
  asides: [],
});

/** An act in a room, without the id of who did it. */
export const unsignedAct = (row: Row): Row => ({ ...row, person: GONE });
