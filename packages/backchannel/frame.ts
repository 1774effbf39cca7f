import * as z from "zod";
import { Instant } from "#platform/model";
import { type Contribution, Shown } from "./contribution.ts";
import { Poll } from "./poll.ts";
import { MySeat } from "./seat.ts";
import { ContributionId, Session } from "./session.ts";

/** What people do with one tap while somebody speaks. */
export const REACTIONS = ["applause", "agree", "wonder", "laugh"] as const;
export const Reaction = z.enum(REACTIONS);
export type Reaction = z.infer<typeof Reaction>;

/** What is different about something the room has seen: `gone` takes it off every screen. */
export const Change = Shown.pick({
  id: true,
  revision: true,
  state: true,
  moments: true,
  into: true,
  ways: true,
  answer: true,
})
  .partial()
  .required({ id: true, revision: true })
  .extend({ gone: z.literal(true).optional() });
export type Change = z.infer<typeof Change>;

/**
 * All that happened in a room within one tick, numbered without gaps from 1. Tallies, reactions and the head count are
 * totals, so hearing a frame twice does no harm; whoever misses a number asks for it.
 */
export const Frame = z.object({
  n: z.number().int().min(1),
  at: Instant,
  contributions: z.array(Shown).optional(),
  changes: z.array(Change).optional(),
  polls: z.array(Poll).optional(),
  /** Votes of questions, and how many answered a poll. */
  tallies: z.record(ContributionId, z.number().int().min(0)).optional(),
  reactions: z.partialRecord(Reaction, z.number().int()).optional(),
  session: Session.optional(),
  here: z.number().int().optional(),
});
export type Frame = z.infer<typeof Frame>;

/** The largest frame, in bytes of JSON: what AWS IoT bills as one message. */
export const LARGEST_FRAME = 5_000;

/** Milliseconds between two frames, by how many are here. */
export const tickOf = (here: number) => (here <= 500 ? 250 : here <= 2_000 ? 500 : 1_000);

/** Of so many people one sends a heartbeat each minute: about three hundred in all. */
export const sampleOf = (here: number) => Math.max(1, Math.ceil(here / 300));

/** A head count as it is told: two digits are honest, more would not be. */
export function about(here: number): number {
  if (here < 20) return here;
  const step = 10 ** (Math.floor(Math.log10(here)) - 1);
  return Math.round(here / step) * step;
}

/** A room as it stands at frame `n`. */
export const Room = z.object({
  session: Session,
  n: z.number().int().min(0),
  here: z.number().int(),
  questions: z.array(Shown),
  links: z.array(Shown),
  /** The newest of the talk, oldest first. */
  messages: z.array(Shown),
  polls: z.array(Poll),
  reactions: z.partialRecord(Reaction, z.number().int()),
});
export type Room = z.infer<typeof Room>;

/** What somebody needs who comes in or was away too long: the room, and what is theirs in it. */
export const Snapshot = z.object({ room: Room, me: MySeat });
export type Snapshot = z.infer<typeof Snapshot>;

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
