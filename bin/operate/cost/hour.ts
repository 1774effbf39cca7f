import type { Acts, Took } from "../../../tests/bench/room/acts.ts";
import { type Quantities, totals } from "./prices.ts";

/** What one attendee does in an hour, on average: a lively room. Taken for granted, not measured. */
const HOUR = { says: 0.4, votes: 8, reactions: 6, answers: 3, reconnects: 5 };
const MINUTES = 60;
/** AWS bills a message for every five kilobytes of it. */
const MESSAGE_BYTES = 5 * 1024;
/** What a call of a function is taken to last, and its memory. */
const CALL = { seconds: 0.03, gigabytes: 0.5 };

/** Milliseconds between two frames, and of how many people one sends a heartbeat (`packages/backchannel/head-count.ts`). */
const tickOf = (here: number) => (here <= 500 ? 250 : here <= 2_000 ? 500 : 1_000);
const sampleOf = (here: number) => Math.max(1, Math.ceil(here / 300));

interface Hour {
  readonly frames: number;
  readonly quantities: Quantities;
  readonly delivery: number;
  readonly tables: number;
  readonly functions: number;
  readonly total: number;
}

/** What a lively hour of a room with so many people takes and costs: what each act was measured to take, times how often it is done. */
export function hourOf(people: number, { acts, frameBytes }: Acts): Hour {
  const done = people * (HOUR.says + HOUR.votes + HOUR.reactions + HOUR.answers);
  const frames = Math.min((3_600 * 1_000) / tickOf(people), done);
  const beats = (people / sampleOf(people)) * MINUTES;
  const looks = people * (1 + HOUR.reconnects);
  const requests = done + beats + looks * 3 + people;
  const often: Record<keyof Acts["acts"], number> = {
    "come in": people,
    say: people * HOUR.says,
    vote: people * (HOUR.votes + HOUR.answers),
    react: people * HOUR.reactions,
    "be here": beats,
    snapshot: looks,
    "fold one frame": frames,
  };
  const sum = (what: keyof Took) =>
    Object.entries(often).reduce((all, [act, many]) => all + acts[act as keyof Acts["acts"]][what] * many, 0);
  const calls = requests + frames;
  const delivery = {
    message: frames * people * Math.ceil(frameBytes / MESSAGE_BYTES),
    minute: people * MINUTES,
  };
  const tables = { tableRead: sum("reads"), tableWrite: sum("writes") };
  const functions = {
    request: requests,
    call: calls,
    gigabyteSecond: calls * CALL.seconds * CALL.gigabytes,
  };
  const quantities = { ...delivery, ...tables, ...functions };
  return {
    frames: Math.round(frames),
    quantities,
    delivery: totals(delivery).list,
    tables: totals(tables).list,
    functions: totals(functions).list,
    total: totals(quantities).list,
  };
}
