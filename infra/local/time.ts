import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "./clock.ts";
import type { Deliveries } from "./deliveries.ts";
import { giveBack } from "./memory.ts";
import { report } from "./mishap.ts";
import type { Schedules } from "./schedules.ts";
import type { Stream } from "./stream.ts";

const HOUR = 3_600_000;
/** How long a move waits for what follows from one firing. Only people who never stop writing make it wait so long. */
const PATIENCE = 60_000;
/** So many firings in one move leave a heap behind that nothing needs any more. */
const MANY = 90;
/** How long a machine that stops waits for a move to come to a halt. */
const FAREWELL = 5_000;
/** Later than this, and the machine was off or asleep: what it missed is made up for in order. */
const LATE = 60_000;
/** When the ledger cannot be written to, its disk being full. */
const AGAIN_AFTER = 1_000;

interface Followers {
  clock: Clock;
  schedules: Schedules;
  deliveries: Deliveries;
  /** Whose news may lead to more of it. */
  streams: readonly Stream[];
  /** What is heard before the clock goes on, and leads nowhere. */
  room: Stream;
}

export type Time = ReturnType<typeof keepTime>;

/** Lets schedules fire when they fall due, and moves the clock forward through everything that is due on the way. */
export function keepTime({ clock, schedules, deliveries, streams, room }: Followers) {
  let timer: NodeJS.Timeout | undefined;
  let move: Promise<unknown> = Promise.resolve();
  let moving = 0;
  let stopped = false;

  function arm() {
    clearTimeout(timer);
    const next = schedules.nextDue();
    if (next === undefined || moving > 0 || stopped) return;
    timer = setTimeout(tick, Math.min(HOUR, Math.max(0, next - clock.now())));
  }

  function tick() {
    const now = clock.now();
    if ((schedules.nextDue() ?? now) < now - LATE)
      return void moveTo(now).catch((error: unknown) => report("clock", error));
    try {
      while (!stopped && schedules.fireOne(now));
    } catch (error) {
      // Nothing could be written: what is due stays due, and is tried again.
      report("clock", error);
      timer = setTimeout(tick, AGAIN_AFTER);
      return;
    }
    deliveries.pump();
    arm();
  }

  /** Everything written has been told, everything told has been heard, and nothing new came of it. */
  async function quiet(): Promise<void> {
    do {
      for (const stream of streams) await stream.settled();
      await deliveries.settled();
    } while (streams.some((stream) => stream.behind()) && !stopped);
    // A room in which people talk is never quiet: what was said until now is enough.
    await room.caughtUp();
  }

  async function settled(): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, PATIENCE);
    });
    await Promise.race([quiet(), enough]);
    clearTimeout(patience);
  }

  const nextDue = () =>
    Math.min(
      ...[schedules, deliveries, ...streams, room].map(
        (source) => source.nextDue() ?? Number.POSITIVE_INFINITY,
      ),
    );

  /** One thing at a time, in order of time, each with all that follows from it. */
  async function through(to: number): Promise<number> {
    let fired = 0;
    await settled();
    for (let next = nextDue(); next <= to && !stopped; next = nextDue()) {
      clock.reach(next);
      if (schedules.fireOne(next)) fired++;
      await settled();
    }
    clock.reach(to);
    if (fired >= MANY) await giveBack();
    return fired;
  }

  /** Moves the clock to `to`; one move after the other. Resolves with how many schedules fired on the way. */
  function moveTo(to: number): Promise<number> {
    moving++;
    clearTimeout(timer);
    const mine = move
      .then(() => through(to))
      .finally(() => {
        moving--;
        arm();
      });
    move = mine.catch(() => undefined); // the caller hears of it; the next move goes on
    return mine;
  }

  schedules.watch(arm);

  return {
    moveTo,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.race([move, sleep(FAREWELL, undefined, { ref: false })]);
    },
  };
}
