import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { doneBy } from "#journal/model";
import * as Messaging from "#messaging";
import * as People from "#people";
import type { Byline, CohortId, Ctx, PersonId } from "#people/model";
import { excerpt, Refused } from "#platform";
import type { Case, Target } from "./model.ts";

const TITLE = 160;

/** What is reported, as who reports it reads it. */
export interface Thing extends Pick<Case, "author" | "audience" | "title" | "words"> {
  readonly cohort?: CohortId | undefined;
  /** Whoever said it, as who reports it may know them. */
  readonly whom: Byline;
}

/** The thing somebody means, which they may read. Refused as reading it would be. */
export async function thingFor(target: Target, ctx: Ctx): Promise<Thing> {
  if (target.kind === "message") return await messageFor(target, ctx);
  const entry = await Journal.unveiled(target.entry, ctx);
  const { audience, cohort, author, title, text } = entry;
  const opening = title || excerpt(text, TITLE);
  const by = (author: Byline) => ({ author, whom: doneBy(author, entry, ctx) });
  if (target.kind === "entry")
    return { ...by(author), audience, cohort, title: opening, words: wordsOf({ title, text }) };
  const [reply] = await Feedback.repliesAmong([target]);
  if (!reply)
    throw new Refused("missing", "feedback.no-such-reply", "There is no such reply in this thread.");
  return { ...by(reply.author), audience, cohort, title: opening, words: reply.text };
}

/** What the audit names: an entry or a reply, and never a conversation. */
export function aboutOf(target: Target) {
  if (target.kind === "message") return undefined;
  return { entry: target.entry, ...(target.kind === "reply" && { reply: target.reply }) };
}

/** All the words of an entry. */
export const wordsOf = ({ title, text }: Pick<Journal.Entry, "title" | "text">) =>
  title ? `${title}\n\n${text}` : text;

async function messageFor(
  { conversation, message }: Extract<Target, { kind: "message" }>,
  ctx: Ctx,
): Promise<Thing> {
  const { author, text } = await Messaging.message(conversation, message, ctx);
  const [by, cohort] = await Promise.all([People.person(author), sharedCohort(author, ctx)]);
  const whom = { id: author, name: by?.name ?? "…" };
  return { author: whom, whom, cohort, title: "", words: text };
}

/** The cohort two people are both in, the last one that the reader came to when there are several. */
async function sharedCohort(other: PersonId, { memberships }: Ctx): Promise<CohortId | undefined> {
  const theirs = (await People.memberships(other)).filter(({ leftAt }) => !leftAt);
  return memberships
    .filter(({ cohort, leftAt }) => !leftAt && theirs.some((one) => one.cohort === cohort))
    .toSorted((one, later) => (one.joinedAt < later.joinedAt ? 1 : -1))[0]?.cohort;
}
