import { createSignal } from "solid-js";
import type { ContributionId, Shown } from "#backchannel/model";
import type { LiveRoom } from "./live-room.ts";
import type { Outbox } from "./outbox.ts";
import type { Kept } from "./outbox-queue.ts";

/** A vote the server has, and the room's tally perhaps not yet: it counts until the tally moves. */
export interface Late {
  readonly by: 1 | -1;
  readonly tally: number;
}

/** What was pressed last and is still on its way. */
export function pressed(waiting: readonly Kept[], about: ContributionId): boolean | undefined {
  const last = waiting.findLast(({ deed }) => deed.do === "vote" && deed.about === about)?.deed;
  return last?.do === "vote" ? last.on : undefined;
}

/** The votes to show: the room's tally, and one's own vote as soon as it is pressed. */
export function shownVotes(tally: number, voted: boolean, on: boolean | undefined, late: Late | undefined) {
  const lagging = late && late.tally === tally ? late.by : 0;
  const coming = on === undefined || on === voted ? 0 : on ? 1 : -1;
  return Math.max(0, tally + lagging + coming);
}

/** One's own votes: shown at once, sent by the outbox, and back to what they were when they are refused. */
export function createVotes(live: LiveRoom, outbox: () => Outbox) {
  const [late, setLate] = createSignal<ReadonlyMap<ContributionId, Late>>(new Map());
  // The frame with a vote may be here before the answer to it: what counts is the tally that the vote was given on.
  const pressedOn = new Map<ContributionId, number>();
  const tallyOf = (id: ContributionId) => live.room()?.questions.find((one) => one.id === id)?.votes ?? 0;
  const voted = (id: ContributionId) => live.own.mine()?.votes.includes(id) ?? false;
  const on = (id: ContributionId) => pressed(outbox().waiting(), id);
  return {
    has: (id: ContributionId) => on(id) ?? voted(id),
    of: ({ id, votes }: Pick<Shown, "id" | "votes">) => shownVotes(votes, voted(id), on(id), late().get(id)),
    press(id: ContributionId) {
      pressedOn.set(id, tallyOf(id));
      return outbox().give({ do: "vote", about: id, on: !(on(id) ?? voted(id)) });
    },
    /** The server has it. */
    arrived(id: ContributionId, is: boolean) {
      if (voted(id) === is) return;
      const tally = pressedOn.get(id) ?? tallyOf(id);
      setLate((all) => new Map(all).set(id, { by: is ? 1 : -1, tally }));
      live.own.voted(id, is);
    },
  };
}
export type Votes = ReturnType<typeof createVotes>;
