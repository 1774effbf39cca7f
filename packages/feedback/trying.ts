import * as Journal from "#journal";
import { type Entry, EntryId } from "#journal/model";
import { type Ctx, membershipIn, type PersonId } from "#people/model";
import { commit, newId, Refused, type Write } from "#platform";
import { decentHour } from "./decent-hour.ts";
import { ASKED_AFTER_DAYS, byNeed, kindOfOutcome, type TellOutcome, type Try } from "./try.ts";
import { type Trying, triesAmong, triesOf, tryWrite, turnWrite } from "./try-store.ts";

const DAY = 24 * 3600_000;

const asksAt = ({ now, person }: Ctx) =>
  decentHour(new Date(now.getTime() + ASKED_AFTER_DAYS * DAY), person.zone).toISOString();

/** Begin to try what an entry tells, in the transaction of the signal that says so. */
export const beginTrying = ({ id: entry, cohort }: Entry, ctx: Ctx): Write =>
  tryWrite({
    person: ctx.person.id,
    entry,
    cohort: cohort && membershipIn(ctx, cohort)?.cohort,
    since: ctx.now.toISOString(),
    asksAt: asksAt(ctx),
    state: "trying",
  });

/** Let go what one tried, in the transaction that takes its signal back. How something went stays told. */
export async function stopTrying(entry: EntryId, ctx: Ctx): Promise<Write[]> {
  const [found] = await triesAmong(ctx.person.id, [entry]);
  if (!found || found.state === "told") return [];
  return [turnWrite(found, { ...found, state: "let-go" }, Journal.MEANWHILE)];
}

const missing = () => new Refused("missing", "feedback.no-such-try", "You are not trying this.");
const TOLD = new Refused("conflict", "feedback.told-already", "You have told how this went.");

/** What I am trying, what I am asked about first, and what I have told. Two calls. */
export async function tries(ctx: Ctx): Promise<Try[]> {
  const found = (await triesOf(ctx.person.id)).filter(({ state }) => state !== "let-go");
  const origins = await Journal.originsAmong(
    found.map(({ entry }) => entry),
    ctx,
  );
  return found.map((one) => shown(one, origins)).toSorted(byNeed);
}

/** One thing that I am trying, or tried. Refused as missing when I never did. */
export async function trying(entry: EntryId, ctx: Ctx): Promise<Try> {
  const found = await mine(entry, ctx);
  return shown(found, await Journal.originsAmong([entry], ctx));
}

const shown = (
  { person, ...one }: Trying,
  origins: Awaited<ReturnType<typeof Journal.originsAmong>>,
): Try => ({
  ...one,
  origin: origins.get(one.entry),
});

async function mine(entry: EntryId, ctx: Ctx): Promise<Trying> {
  const [found] = await triesAmong(ctx.person.id, [entry]);
  if (!found) throw missing();
  return found;
}

/** Not tried yet: ask me again in ten days, whatever I let go before. Refused when I have told how it went. */
export const askAgain = (entry: EntryId, ctx: Ctx): Promise<Try> =>
  Journal.asItStands(async () => {
    await turn(entry, { state: "trying", asksAt: asksAt(ctx) }, ctx);
    return await trying(entry, ctx);
  });

/** Let go what I meant to try; nobody hears of it. Refused when I have told how it went. */
export const letGo = (entry: EntryId, ctx: Ctx): Promise<void> =>
  Journal.asItStands(() => turn(entry, { state: "let-go" }, ctx));

async function turn(entry: EntryId, to: Partial<Trying>, ctx: Ctx) {
  const found = await mine(entry, ctx);
  if (found.state === "told") throw TOLD;
  await commit([turnWrite(found, { ...found, ...to }, Journal.MEANWHILE)], { now: ctx.now });
}

/**
 * Tell how it went, in an entry of one's own for whom one likes, adapted from what one tried. It is in the cohort of that
 * while such may be written there. Refused when it was told before, and like writing.
 */
export const tell = (entry: EntryId, { outcome, ...words }: TellOutcome, ctx: Ctx): Promise<Entry> =>
  Journal.asItStands(async () => {
    const found = await mine(entry, ctx);
    const id = EntryId.parse(newId("ent", ctx.now));
    const toldAt = ctx.now.toISOString();
    const done = turnWrite(
      found,
      { ...found, state: "told", outcome, told: id, toldAt },
      // Not before writing: the same intention, sent again, has its answer from the first time.
      found.state === "told" ? TOLD : Journal.MEANWHILE,
    );
    const kind = kindOfOutcome(outcome);
    return await Journal.writeOutcome(
      id,
      { ...words, kind, cohort: found.cohort, adaptedFrom: entry },
      [done],
      ctx,
    );
  });

/** Which of these somebody was asked about and has not told yet: for the system. */
export async function stillAsked(person: PersonId, entries: readonly EntryId[]): Promise<Trying[]> {
  return (await triesAmong(person, entries)).filter(({ state }) => state === "asked");
}

/**
 * Whoever adapts what they try has told how it went, by whatever way they came to write it: for the system, once that is
 * shared. They are not asked about it any more. Doing it again does nothing.
 */
export const toldByAdapting = (id: EntryId, now: Date): Promise<void> =>
  Journal.asItStands(async () => {
    const [told, { origin }] = await Promise.all([Journal.entry(id), Journal.comesFrom(id)]);
    if (!told || !origin) return;
    const [found] = await triesAmong(told.author.id, [origin.id]);
    if (!found || found.state === "told" || found.state === "let-go") return;
    const outcome = told.kind === "did-not-work" ? "did-not-work" : "changed";
    const done = { ...found, state: "told", outcome, told: id, toldAt: told.writtenAt } as const;
    await commit([turnWrite(found, done, Journal.MEANWHILE)], { now });
  });
