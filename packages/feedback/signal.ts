import * as Journal from "#journal";
import type { Entry, EntryId, SignalKind } from "#journal/model";
import type { Ctx } from "#people/model";
import { commit, Refused, write } from "#platform";
import { Signalled } from "./events.ts";
import { signalRefusal } from "./model.ts";
import { SignalRow } from "./store.ts";
import { beginTrying, stopTrying } from "./trying.ts";

/** It is as it should be already: a second tap, or the other device was faster. */
const ALREADY = new Refused("conflict", "feedback.already", "This is so already.");

/**
 * Give a signal; giving it twice is giving it once. *I'm trying this* begins a try, for oneself. Refused on one's own entry,
 * and like a reply.
 */
export const signal = (id: EntryId, kind: SignalKind, ctx: Ctx): Promise<void> =>
  unlessAlready(async () => {
    const entry = await signallable(id, ctx);
    const given = {
      entry: id,
      person: ctx.person.id,
      kind,
      name: ctx.person.name,
      at: ctx.now.toISOString(),
    };
    await commit(
      [
        write(SignalRow.create(given), ALREADY),
        Journal.countSignal(entry, kind, 1),
        ...(kind === "trying-this" ? [beginTrying(entry, ctx)] : []),
      ],
      { now: ctx.now, news: [signalled(entry, kind, true, ctx)] },
    );
  });

/** Take a signal back, and let go with it what one tried; that it is not there is no refusal. Refused like giving it. */
export const unsignal = (id: EntryId, kind: SignalKind, ctx: Ctx): Promise<void> =>
  unlessAlready(async () => {
    const entry = await signallable(id, ctx);
    const taken = SignalRow.remove({ entry: id, person: ctx.person.id, kind });
    await commit(
      [
        write(taken, ALREADY),
        Journal.countSignal(entry, kind, -1),
        ...(kind === "trying-this" ? await stopTrying(id, ctx) : []),
      ],
      { now: ctx.now, news: [signalled(entry, kind, false, ctx)] },
    );
  });

async function signallable(id: EntryId, ctx: Ctx): Promise<Entry> {
  const entry = await Journal.answerable(id, ctx);
  if (signalRefusal(entry, ctx.person.id))
    throw new Refused("forbidden", "feedback.own-entry", "Signals are for what others wrote.");
  return entry;
}

async function unlessAlready(work: () => Promise<void>): Promise<void> {
  try {
    await Journal.asItStands(work);
  } catch (error) {
    if (error !== ALREADY) throw error;
  }
}

const signalled = (entry: Entry, kind: SignalKind, given: boolean, { person }: Ctx) => {
  const { id, author, audience, cohort, circle } = entry;
  return Signalled({
    entry: id,
    person: person.id,
    entryAuthor: author.id,
    kind,
    given,
    audience,
    cohort,
    circle,
  });
};
