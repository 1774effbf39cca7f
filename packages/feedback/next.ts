import * as Journal from "#journal";
import { EntryId, isTaken, isVeiled, type Offer, readable, seenBy } from "#journal/model";
import * as People from "#people";
import {
  type Answering,
  answeringIn,
  type CohortId,
  type Ctx,
  type Membership,
  membershipIn,
} from "#people/model";
import { commit, Refused, type Write } from "#platform";
import { organisationsOf, topicsOf } from "./across.ts";
import { choicesAround } from "./choices.ts";
import { type Asker, isFor, isKeptApart, isNear, isOfBefore, KEPT_FOR } from "./choosing.ts";
import type { Kept, Next, WantNext } from "./offers.ts";

/**
 * What somebody is sent to next in a cohort, and kept for them for half an hour; what is kept already comes first, so that a
 * reload goes on where they were. `pass` lets it be for today and chooses another; `take` asks for a certain one. Two table
 * calls choose, whatever the size, and one keeps it. Refused to who is not of the cohort, where nothing may be answered now,
 * and for what may not be taken.
 */
export async function next(cohort: CohortId, want: WantNext, ctx: Ctx): Promise<Next> {
  const mine = answeringIn(ctx, cohort);
  const asker = askerIn(mine, want, ctx);
  const kept = mine.kept && !isLetGo(mine.kept, want) ? await still(mine.kept, asker, ctx) : undefined;
  if (kept) return { kept };
  try {
    return { kept: await chosen(want, mine, asker, ctx) };
  } catch (error) {
    if (error !== People.ELSEWHERE) throw error;
    // Another device of theirs was faster: they go on with what it keeps for them.
    return await next(cohort, {}, { ...ctx, answering: await People.answering(ctx.person.id) });
  }
}

/**
 * Give back what is kept for somebody, to where it stood: they leave without a word. That nothing is kept is no refusal;
 * refused to who is not of the cohort.
 */
export async function giveBack(cohort: CohortId, ctx: Ctx): Promise<void> {
  refuseOutsider(cohort, ctx);
  const mine = answeringIn(ctx, cohort);
  if (!mine.kept) return;
  const held = await inHand(mine, ctx);
  const writes = held ? [Journal.giveBackWrite(held)] : [];
  try {
    const answering = People.answeringWrite(ctx.person.id, { ...mine, kept: undefined });
    await commit([...writes, answering], { now: ctx.now });
  } catch (error) {
    // It is out of their hands already, and that is what they want.
    if (error !== Journal.TAKEN && error !== People.ELSEWHERE) throw error;
  }
}

export function askerIn({ cohort, passed }: Answering, { pass, take }: WantNext, ctx: Ctx): Asker {
  const { circle } = refuseOutsider(cohort, ctx);
  const all = new Set(passed.map(({ entry }) => entry));
  if (pass) all.add(pass);
  if (take) all.delete(take);
  return { ctx, circle, passed: all };
}

function refuseOutsider(cohort: CohortId, ctx: Ctx): Membership {
  const membership = membershipIn(ctx, cohort);
  if (membership) return membership;
  throw new Refused("missing", "journal.no-such-place", "You do not belong to this cohort.");
}

const isLetGo = ({ entry }: { entry: string }, { pass, take }: WantNext) =>
  entry === pass || (take !== undefined && entry !== take);

/** What is kept for them since before, if it may still be brought before them. */
async function still(
  { entry, until, taken }: NonNullable<Answering["kept"]>,
  { circle }: Asker,
  ctx: Ctx,
): Promise<Kept | undefined> {
  const offer = await Journal.offer(EntryId.parse(entry));
  if (!offer || !readable(offer.entry, ctx) || isKeptApart(offer.entry, ctx)) return undefined;
  return await shownTo(offer, until, { ctx, circle, taken: taken ?? false });
}

/** What they let go of, when it is still in their hands. */
async function inHand({ kept }: Answering, { person }: Ctx): Promise<Offer | undefined> {
  const offer = kept && (await Journal.offer(EntryId.parse(kept.entry)));
  return offer?.claimedBy === person.id ? offer : undefined;
}

const TRIES = 12;
/** After so many lost races what was read is old news: look again. */
const LOST = 2;

/** Choose, and keep what was chosen. When somebody else was faster there is another, until there is none. */
async function chosen(want: WantNext, mine: Answering, asker: Asker, ctx: Ctx): Promise<Kept | null> {
  const until = new Date(ctx.now.getTime() + KEPT_FOR);
  let choices: Offer[] = [];
  for (let tried = 0; tried < TRIES; tried++) {
    const [found, held] = await Promise.all([
      tried % LOST > 0 && choices.length > 0 ? choices : choicesNow(mine.cohort, want, asker, ctx),
      inHand(mine, ctx),
    ]);
    const at = tried === 0 ? 0 : aside(ctx.person.id, found.length);
    const offer = found[at];
    choices = found.toSpliced(at, 1);
    const writes = [
      ...(offer ? [Journal.claimWrite(offer, ctx.person.id, until)] : []),
      ...(held ? [letGoWrite(held, want, ctx.now)] : []),
    ];
    if (writes.length === 0 && !want.pass) return null;
    try {
      const taken = want.take !== undefined;
      const kept = offer && {
        entry: offer.entry.id,
        until: until.toISOString(),
        ...(taken && { taken: true as const }),
      };
      const answering = { ...mine, kept, passed: passedOn(mine, want, ctx.now) };
      await commit([...writes, People.answeringWrite(ctx.person.id, answering)], { now: ctx.now });
      if (!offer) return null;
      return await shownTo(offer, until.toISOString(), { ctx, circle: asker.circle, taken });
    } catch (error) {
      if (error !== Journal.TAKEN) throw error;
    }
  }
  return null;
}

/** Those who lose a race step aside, each to somewhere else, or they would meet again at the next one. */
const aside = (person: string, among: number) =>
  [...person].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7) % Math.max(1, among);

const letGoWrite = (held: Offer, { pass }: WantNext, now: Date): Write =>
  held.entry.id === pass ? Journal.passWrite(held, now) : Journal.giveBackWrite(held);

function passedOn({ passed }: Answering, { pass, take }: WantNext, now: Date): Answering["passed"] {
  const others = passed.filter(({ entry }) => entry !== pass && entry !== take);
  return pass ? [...others, { entry: pass, at: now.toISOString() }] : others;
}

async function choicesNow(cohort: CohortId, { take }: WantNext, asker: Asker, ctx: Ctx): Promise<Offer[]> {
  if (take) return await taken(cohort, take, asker, ctx);
  return await choicesAround(cohort, asker, before(cohort, ctx));
}

/** The circles somebody sat in, and their turn: it moves on with everything that is kept for them. */
export const before = (cohort: CohortId, ctx: Ctx) => ({
  circles: membershipIn(ctx, cohort)?.circlesBefore ?? [],
  turn: answeringIn(ctx, cohort).revision,
});

async function taken(cohort: CohortId, id: EntryId, asker: Asker, ctx: Ctx): Promise<Offer[]> {
  const [offer] = await Promise.all([Journal.offer(id), Journal.answerable(id, ctx)]);
  if (offer && isTaken(offer, ctx.person.id, ctx.now)) throw Journal.TAKEN;
  if (offer?.entry.cohort === cohort && isFor(offer, asker)) return [offer];
  throw new Refused("conflict", "feedback.not-waiting", "This does not wait for you any more.");
}

interface Shown {
  readonly ctx: Ctx;
  readonly circle: Asker["circle"];
}

/** As it is shown to whom it is kept for; what they took from further away, with all that was a reason to show it to them. */
async function shownTo(
  offer: Offer,
  until: string,
  { taken, ...shown }: Shown & { taken: boolean },
): Promise<Kept> {
  if (!taken) return asKept(offer, until, { ...shown, topics: new Set(shown.ctx.person.topics) });
  const kept = asKept(offer, until, { ...shown, topics: await topicsOf(shown.ctx) });
  return await withOrganisation(kept, offer, shown.ctx);
}

/**
 * As it is shown to whom it is kept for, with what they both write about when it comes from further away. From where it
 * comes would be half a name where a round hides names.
 */
function asKept(
  offer: Offer,
  until: string,
  { ctx, circle, topics: mine }: Shown & { topics: ReadonlySet<string> },
): Kept {
  const entry = seenBy(offer.entry, ctx);
  if (isVeiled(offer.entry, ctx)) return { entry, ring: "cohort", topics: [], until };
  if (isNear(offer, { circle })) return { entry, ring: "circle", topics: [], until };
  if (isOfBefore(offer, { circle })) return { entry, ring: "before", topics: [], until };
  const topics = entry.topics.filter((topic) => mine.has(topic));
  return { entry, ring: topics.length > 0 ? "across" : "cohort", topics, until };
}

/** What somebody takes from further away, with the organisation of its author where that is why it was shown. */
async function withOrganisation(kept: Kept, { entry }: Offer, ctx: Ctx): Promise<Kept> {
  if (kept.ring !== "cohort" || isVeiled(entry, ctx)) return kept;
  const organisation = (await organisationsOf([entry], ctx)).get(entry.id);
  return organisation ? { ...kept, ring: "across", organisation } : kept;
}
