import { type Entry, type EntryId, readable } from "#journal/model";
import type { PersonId } from "#people/model";
import { chance } from "./chance.ts";
import { COHORT, ENDS, type Month, type Player, type Sitting } from "./month.ts";
import { queueInMemory } from "./queue.ts";
import { openSteps } from "./steps.ts";

const MINUTE = 60_000;

/** What became of a month. */
export interface Played {
  readonly answers: readonly { readonly entry: EntryId; readonly by: PersonId; readonly at: number }[];
  /** The furthest above the median of those who gave that anybody was ever invited to. */
  readonly aboveMedian: number;
  /** How often somebody passed on what was kept for them, and how often they went away from it. */
  readonly passed: number;
  readonly lapsed: number;
}

export type How = "answer" | "newest" | "both";

/** What somebody decides in a sitting: between 0 and 1, one thing after the other. */
type Mood = () => number;

/** How people are, whatever they are shown. */
const PASSES = 0.15;
const WALKS_AWAY = 0.08;
const FOLLOWS_INVITATION = 0.3;
/** Of what they read in a list, they answer so much, and read so much of it. */
const SPEAKS_TO_ME = 0.3;
const READ = 20;

/**
 * Plays a month: in every sitting people are sent to what waits (`answer`), read what is newest (`newest`), or do one as
 * often as the other (`both`). What they write, when they sit down and how much they would answer is the same.
 */
export async function play(month: Month, how: How, queue = queueInMemory()): Promise<Played> {
  const steps = openSteps();
  const shared: Entry[] = [];
  const answers: { entry: EntryId; by: PersonId; at: number }[] = [];
  const said = new Set<string>();
  let [aboveMedian, passed, lapsed] = [0, 0, 0];

  async function answer(entry: EntryId, player: Player, at: number) {
    if (said.has(`${entry} ${player.id}`)) return;
    said.add(`${entry} ${player.id}`);
    answers.push({ entry, by: player.id, at });
    await queue.answer(entry, player, new Date(at));
  }

  /** Somebody has written what they came to write: are they invited to more, and do they follow? */
  function oneMore(player: Player, mood: Mood) {
    const { more, above } = queue.invitation(player);
    if (more === 0) return false;
    aboveMedian = Math.max(aboveMedian, above);
    return mood() < FOLLOWS_INVITATION;
  }

  async function sit(player: Player, mood: Mood, left: number, at: number, pass?: EntryId): Promise<void> {
    if (at >= player.until || (left === 0 && !oneMore(player, mood))) return;
    const next = await queue.next(player, pass, new Date(at));
    if (!next) return;
    const does = mood();
    if (does < PASSES) {
      passed += 1;
      steps.add(at + MINUTE, () => sit(player, mood, Math.max(1, left), at + MINUTE, next));
    } else if (does < PASSES + WALKS_AWAY) lapsed += 1;
    else {
      const done = at + (3 + mood() * 22) * MINUTE;
      steps.add(done, async () => {
        await answer(next, player, done);
        await sit(player, mood, Math.max(0, left - 1), done);
      });
    }
  }

  async function readNewest({ player, answers: wanted, at }: Sitting, mood: Mood) {
    const reader = { person: { id: player.id, guest: false }, memberships: [player.membership] };
    let [left, seen] = [wanted, 0];
    for (let index = shared.length - 1; index >= 0 && left > 0 && seen < READ; index--) {
      const entry = shared[index];
      if (!entry || entry.author.id === player.id || !readable(entry, reader)) continue;
      seen += 1;
      if (said.has(`${entry.id} ${player.id}`) || mood() >= SPEAKS_TO_ME) continue;
      await answer(entry.id, player, at);
      left -= 1;
    }
  }

  async function atDesk({ player, answers: wanted, at }: Sitting) {
    for (const entry of queue.onDesk(COHORT, new Date(at)).slice(0, wanted)) await answer(entry, player, at);
  }

  for (const entry of month.entries)
    steps.add(Date.parse(entry.sharedAt ?? ""), async () => {
      shared.push(entry);
      await queue.write(entry);
    });
  for (const sitting of month.sittings)
    steps.add(sitting.at, () => {
      const { player, answers: wanted, at, seed } = sitting;
      const mood = chance(seed).next;
      if (how === "newest" || (how === "both" && mood() < 0.5)) return readNewest(sitting, mood);
      if (player.membership.role === "facilitator") return atDesk(sitting);
      return wanted > 0 ? sit(player, mood, wanted, at) : undefined;
    });
  await steps.run(ENDS);
  return { answers, aboveMedian, passed, lapsed };
}
