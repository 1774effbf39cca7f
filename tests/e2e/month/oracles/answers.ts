import { expect } from "vitest";
import { mayRead } from "../chronicle.ts";
import type { Story } from "../story.ts";

/** As many human answers as a round promises. */
const FLOOR = 2;

/** Everything brought to a round has the answers it was promised, late or not, and nobody had to see to it. */
export function roundsKeptTheirPromise({ rounds }: Story) {
  expect(rounds.length, "what was brought to the rounds").toBeGreaterThan(15);
  const givers = ({ author, replies }: (typeof rounds)[number]) =>
    new Set(replies.filter(({ by }) => by !== author).map(({ by }) => by)).size;
  const short = rounds.filter((entry) => givers(entry) < FLOOR);
  expect(short.map((entry) => `${entry.mark} has ${givers(entry)}`)).toEqual([]);
}

/** Nobody was sent to their own entry, or to one they might not read at that moment. */
export function offersKeepToTheAudience({ chronicle, offers }: Story) {
  expect(offers.length, "what people were sent to").toBeGreaterThan(100);
  const wrong = offers.filter(
    ({ to, entry, at }) => to === entry.author || !mayRead(chronicle, to, entry, at),
  );
  expect(wrong.map(({ to, entry, at }) => `${to.name}: ${entry.mark} at ${at}`)).toEqual([]);
}
