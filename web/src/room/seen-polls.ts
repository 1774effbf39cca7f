import { createSignal, onCleanup } from "solid-js";
import type { ContributionId, Poll, SessionId } from "#backchannel/model";
import { areFew } from "#people/model";
import type { LiveRoom } from "./live-room.ts";
import { pollWithResults } from "./server.ts";

/** Results are read again no more often than this while answers come in. */
const EVERY = 10_000;

/**
 * The results of polls one has answered. They are not in the frames of the room, because others have not answered yet:
 * each of us reads them, now and then.
 */
export function createSeenPolls(session: SessionId, live: LiveRoom) {
  const [seen, setSeen] = createSignal<ReadonlyMap<ContributionId, Poll>>(new Map());
  const asked = new Map<ContributionId, number>();
  const timers = new Map<ContributionId, ReturnType<typeof setTimeout>>();
  const saw = (poll: Poll) => setSeen((all) => new Map(all).set(poll.id, poll));

  async function look(id: ContributionId) {
    timers.delete(id);
    asked.set(id, Date.now());
    try {
      saw(await pollWithResults(session, id));
    } catch {
      // The numbers that are there stay; the next answer brings another look.
    }
  }
  onCleanup(() => {
    for (const timer of timers.values()) clearTimeout(timer);
  });
  return {
    saw,
    resultsOf: (poll: Poll) => poll.results ?? seen().get(poll.id)?.results,
    /** Somebody looks at this poll: its results are read when they are behind. */
    watch(poll: Pick<Poll, "id" | "answers" | "results" | "state">) {
      if (poll.results || areFew(poll.answers) || timers.has(poll.id)) return;
      const known = seen().get(poll.id);
      if (known?.results && known.answers === poll.answers) return;
      if (!live.own.mine()?.answered.includes(poll.id)) return;
      const wait = Math.max(0, (asked.get(poll.id) ?? 0) + EVERY - Date.now());
      timers.set(
        poll.id,
        setTimeout(() => void look(poll.id), wait),
      );
    },
  };
}
