import { fact, type Ledger } from "./ledger.ts";
import { Mishap } from "./mishap.ts";

/** The wall clock, taken before anybody's clock is moved. */
const WallDate = globalThis.Date;

/** The machine's clock: the wall clock, moved forward by as much as somebody asked for. Timers stay real. */
export interface Clock {
  now(): number;
  /** Moves forward to `instant`; an instant already past changes nothing. */
  reach(instant: number): void;
  /** Remembers that something happened now, so that no later start begins before it. */
  mark(): void;
}

/** Installs the machine's clock for everything in this process. `at` is refused when something has happened after it. */
export function installClock(ledger: Ledger, at?: number): Clock {
  const kept = { offset: fact(ledger, "clock.offset"), last: fact(ledger, "clock.last") };
  const last = Number(kept.last.get() ?? Number.NEGATIVE_INFINITY);
  if (at !== undefined && at < last) {
    const [asked, done] = [at, last].map((instant) => new WallDate(instant).toISOString());
    throw new Mishap(`The clock cannot start at ${asked}: this machine has already lived until ${done}.`);
  }

  const wall = WallDate.now();
  let offset = at === undefined ? Math.max(Number(kept.offset.get() ?? 0), last - wall) : at - wall;
  kept.offset.set(String(offset));

  const now = () => WallDate.now() + offset;
  globalThis.Date = new Proxy(WallDate, {
    construct: (date, args, target) => Reflect.construct(date, args.length === 0 ? [now()] : args, target),
    apply: () => new WallDate(now()).toString(),
    get: (date, name, proxy) => (name === "now" ? now : Reflect.get(date, name, proxy)),
  });

  return {
    now,
    reach(instant) {
      if (instant <= now()) return;
      offset = instant - WallDate.now();
      kept.offset.set(String(offset));
    },
    mark: () => kept.last.set(String(now())),
  };
}
