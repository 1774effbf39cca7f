import { createStore, reconcile } from "solid-js/store";
import type { ContributionId, Frame, Mine, MySeat, MyThings, SessionId } from "#backchannel/model";
import { mine as readMine } from "./server.ts";

/** What is one's own in a room: read when something says that it changed, and ahead of that what was just done. */
export function createMyThings(session: SessionId) {
  const [kept, setKept] = createStore<{ me?: MySeat; mine?: MyThings }>({});
  let reading: Promise<void> | undefined;
  let again = false;
  let left = false;

  const seat = (me: MySeat) => setKept("me", reconcile(me));
  const change = (how: (mine: MyThings) => Partial<MyThings>) =>
    setKept("mine", (mine) => (mine ? { ...mine, ...how(mine) } : mine));
  const withOut = <Id>(list: readonly Id[], id: Id) => list.filter((one) => one !== id);

  /** Asked while it is being read, it is read once more. */
  function refresh(): Promise<void> {
    again = reading !== undefined;
    reading ??= readMine(session)
      .then(
        (mine) => {
          seat(mine.me);
          setKept("mine", reconcile(mine, { key: "id" }));
        },
        // Whether the room can be reached is found out by reading the room itself.
        () => undefined,
      )
      .finally(() => {
        reading = undefined;
        if (again && !left) void refresh();
      });
    return reading;
  }
  /** What the whole room is told of one's own things, nobody tells oneself once more. */
  function heard(frames: readonly Frame[]) {
    const ids = new Set(kept.mine?.contributions.map(({ id }) => id));
    for (const { gone, ...change } of frames.flatMap(({ changes = [] }) => changes)) {
      if (!ids.has(change.id)) continue;
      if (gone) void refresh();
      else
        setKept(
          "mine",
          "contributions",
          (one) => one.id === change.id && one.revision <= change.revision,
          change,
        );
    }
  }
  return {
    heard,
    me: () => kept.me,
    mine: () => kept.mine,
    refresh,
    seat,
    said: (one: Mine) =>
      change(({ contributions }) => ({
        contributions: [...contributions.filter(({ id }) => id !== one.id), one],
      })),
    voted: (id: ContributionId, is: boolean) =>
      change(({ votes }) => ({ votes: [...withOut(votes, id), ...(is ? [id] : [])] })),
    answered: (id: ContributionId) =>
      change(({ answered }) => ({ answered: [...withOut(answered, id), id] })),
    leave: () => {
      left = true;
    },
  };
}
