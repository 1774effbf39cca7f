import type { Contribution, Shown } from "./contribution.ts";
import type { Change, Frame, Room } from "./frame.ts";
import type { ContributionId } from "./session.ts";

/** As many messages as a room keeps on the screen. */
export const MESSAGES = 200;

/** The room after one more frame. A frame that was heard before changes nothing; whoever calls sees to it that none is missing. */
export function after(room: Room, frame: Frame): Room {
  if (frame.n <= room.n) return room;
  const { contributions = [], changes = [], polls = [], tallies = {}, reactions = {} } = frame;
  const of = (kind: Contribution["kind"]) => contributions.filter((one) => one.kind === kind);
  const turned = (list: readonly Shown[], kind: Contribution["kind"]) =>
    changed(upserted(list, of(kind)), changes).map((one) => tallied(one, tallies));
  return {
    ...room,
    n: frame.n,
    session: frame.session ?? room.session,
    here: frame.here ?? room.here,
    questions: turned(room.questions, "question"),
    links: turned(room.links, "link"),
    messages: turned(room.messages, "message").slice(-MESSAGES),
    polls: upserted(room.polls, polls).map((poll) => {
      const answers = tallies[poll.id];
      return answers === undefined ? poll : { ...poll, answers };
    }),
    reactions: { ...room.reactions, ...reactions },
  };
}

const tallied = (one: Shown, tallies: Frame["tallies"] = {}): Shown => {
  const votes = tallies[one.id];
  return votes === undefined ? one : { ...one, votes };
};

function upserted<Item extends { id: ContributionId; revision: number }>(
  list: readonly Item[],
  items: readonly Item[],
): Item[] {
  if (items.length === 0) return [...list];
  const newer = new Map(items.map((item) => [item.id, item]));
  const kept = list.map((old) => {
    const item = newer.get(old.id);
    newer.delete(old.id);
    return item && item.revision >= old.revision ? item : old;
  });
  return [...kept, ...newer.values()];
}

function changed(list: readonly Shown[], changes: readonly Change[]): Shown[] {
  if (changes.length === 0) return [...list];
  const by = new Map(changes.map((change) => [change.id, change]));
  return list.flatMap((one) => {
    const change = by.get(one.id);
    if (!change) return [one];
    const { gone, ...rest } = change;
    if (gone) return [];
    return [change.revision >= one.revision ? { ...one, ...rest } : one];
  });
}

/** The talk in a stretch of frames: what was said in it and is still to be read. */
export function talkIn(frames: readonly Frame[]): Shown[] {
  let messages: Shown[] = [];
  for (const { contributions = [], changes = [] } of frames)
    messages = changed(
      upserted(
        messages,
        contributions.filter(({ kind }) => kind === "message"),
      ),
      changes,
    );
  return messages.slice(-MESSAGES);
}
