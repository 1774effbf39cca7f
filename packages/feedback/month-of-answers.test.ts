import { expect, test } from "vitest";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { EntryId } from "#journal/model";
import * as People from "#people";
import type { PersonId } from "#people/model";
import { BEGINS, type Month, monthOf, type Player } from "../../tests/bench/answers/month.ts";
import { outcomeOf } from "../../tests/bench/answers/outcome.ts";
import { type How, play } from "../../tests/bench/answers/play.ts";
import { type QueueInMemory, queueInMemory } from "../../tests/bench/answers/queue.ts";
import { aCircle } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { crowd } from "../../tests/world/crowd.ts";

/** The whole of it, with two thousand people, is `npm run bench -- answers`. */
test.each([5, 54])(
  "in a month of %d people who come, go and are late, nobody is left unanswered",
  async (people) => {
    const month = monthOf(people, 1);
    const lived = async (how: How) => {
      const played = await play(month, how);
      return { ...outcomeOf(month, played), ...played };
    };
    const [sent, newest] = [await lived("answer"), await lived("newest")];
    expect(sent.late).toBe(0);
    expect(sent.giniOfEntries).toBeLessThanOrEqual(0.25);
    expect(sent.giniOfEntries).toBeLessThan(newest.giniOfEntries);
    expect(sent.alone).toBeLessThan(newest.late + newest.alone);
    expect(sent.aboveMedian).toBeLessThanOrEqual(2);
    expect(sent.lapsed).toBeGreaterThan(0);
  },
);

test("the store sends five people of a month to the same, in the same order", async () => {
  const month = monthOf(5, 3);
  const steps = await both(month);
  await play(month, "answer", steps.queue);
  expect(steps.inStore).toEqual(steps.inMemory);
  expect(steps.inMemory.length).toBeGreaterThan(40);
});

/** Everything done in memory is done in the store as well; what each chose is noted. */
async function both({ players }: Month) {
  const began = new Date(BEGINS);
  const { cohort, host } = await aCohort({ now: began });
  const seated = players.filter(({ membership }) => membership.role === "participant");
  const people = await crowd(cohort, seated.length, began, aCircle());
  const known = new Map<PersonId, PersonId>(
    players.map(({ id }, index) => [id, (people[index] ?? host).person.id] as const),
  );
  const acting = async (player: Pick<Player, "id">, now: Date) => {
    const ctx = await People.standIn(known.get(player.id) ?? player.id, now);
    if (!ctx) throw new Error(`${player.id} is nobody.`);
    return { ...ctx, session: "theirs" };
  };
  const written = new Map<EntryId, EntryId>();
  const inStore: (EntryId | undefined)[] = [];
  const inMemory: (EntryId | undefined)[] = [];
  const memory = queueInMemory();
  const queue: QueueInMemory = {
    ...memory,
    async write(entry) {
      const { audience, ask, sharedAt = "", text } = entry;
      const wanted = Journal.WriteEntry.parse({ audience, ask, text, cohort: cohort.id });
      const ctx = await acting(entry.author, new Date(sharedAt));
      written.set((await Journal.write(wanted, ctx)).id, entry.id);
      return await memory.write(entry);
    },
    async next(player, pass, now) {
      const passing = [...written].find(([, id]) => id === pass)?.[0];
      const want = Feedback.WantNext.parse(passing ? { pass: passing } : {});
      const { kept } = await Feedback.next(cohort.id, want, await acting(player, now));
      const chosen = await memory.next(player, pass, now);
      inStore.push(kept ? written.get(kept.entry.id) : undefined);
      inMemory.push(chosen);
      return chosen;
    },
    async answer(entry, player, now) {
      const id = [...written].find(([, one]) => one === entry)?.[0];
      if (!id) throw new Error(`${entry} is not written.`);
      await Feedback.reply(id, Feedback.WriteReply.parse({ text: "It does." }), await acting(player, now));
      await memory.answer(entry, player, now);
    },
  };
  return { queue, inStore, inMemory };
}
