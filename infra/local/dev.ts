import { Temporal } from "temporal-polyfill";
import type { Clock } from "./clock.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Guest } from "./demo.ts";
import { clockPage } from "./dev-page.ts";
import type { Forgotten } from "./forgetting.ts";
import { Mishap } from "./mishap.ts";
import type { Time } from "./time.ts";
import { type Answer, type Ask, json, problem, seeOther } from "./wire.ts";

/** A fifteen-minute tick has to be fired for every quarter of an hour on the way. */
const FURTHEST_YEARS = 2;
const HOUR = 3_600_000;

interface Places {
  clock: Clock;
  time: Time;
  deliveries: Deliveries;
  /** Removes what has expired by the new time. */
  sweep(): Promise<void>;
  /** Who can be entered as with one click. */
  guests(): Promise<readonly Guest[]>;
  /** Forgets mails, and what was removed, to the last byte. */
  forget(what: Forgotten): Promise<number>;
  /** Leads to where somebody comes in as whoever has this address. */
  enter(address: string): Promise<Answer>;
}

/** The machine's clock and its dead letters, for whoever sits in front of it. */
export function devPlaces({ clock, time, deliveries, sweep, guests, enter, forget }: Places) {
  const now = () => new Date(clock.now()).toISOString();

  async function moveClock({ body, headers }: Ask): Promise<Answer> {
    const form = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
    const asked = form ? Object.fromEntries(new URLSearchParams(body.toString())) : parsed(body.toString());
    const to = destination(asked, clock.now());
    if (to === undefined) {
      return problem(400, "clock.unreadable", 'Send {"to": "2026-03-02T08:00:00Z"} or {"by": "P1D"}.');
    }
    if (to < clock.now())
      return problem(400, "clock.backwards", "The clock only moves forward.", `It is ${now()} now.`);
    const furthest = Temporal.Instant.fromEpochMilliseconds(clock.now())
      .toZonedDateTimeISO("UTC")
      .add({ years: FURTHEST_YEARS });
    if (to > furthest.epochMilliseconds) {
      return problem(400, "clock.too-far", `The clock moves at most ${FURTHEST_YEARS} years at a time.`);
    }
    const from = clock.now();
    const fired = await time.moveTo(to);
    if (to - from > HOUR) await sweep();
    return form ? seeOther("/dev") : json({ now: now(), fired });
  }

  async function forgotten(body: string): Promise<Answer> {
    const { address, person, mails } = (parsed(body) ?? {}) as Record<keyof Forgotten, unknown>;
    if (typeof address !== "string" || typeof person !== "string" || !Array.isArray(mails))
      return problem(
        400,
        "forgotten.unreadable",
        'Send {"address": "…", "person": "per_…", "mails": ["mai_…"]}.',
      );
    try {
      return json({ mails: await forget({ address, person, mails: mails.map(String) }) });
    } catch (error) {
      if (error instanceof Mishap) return problem(409, "forgotten.later", error.message);
      throw error;
    }
  }

  return (ask: Ask): Answer | undefined | Promise<Answer> => {
    const [, address] = /^\/dev\/enter\/([^/]+)$/.exec(ask.url.pathname) ?? [];
    if (address !== undefined && ask.method === "GET") return enter(decoded(address));
    switch (`${ask.method} ${ask.url.pathname}`) {
      case "GET /dev":
        return guests().then((people) => clockPage(now(), people));
      case "GET /dev/enter":
        return enter(ask.url.searchParams.get("address") ?? "");
      case "GET /dev/clock":
        return json({ now: now() });
      case "POST /dev/clock":
        return moveClock(ask);
      case "POST /dev/forgotten":
        return forgotten(ask.body.toString());
      case "GET /dev/dead-letters":
        return json({ deadLetters: deliveries.deadLetters() });
      case "POST /dev/dead-letters/replay":
        return json({ replayed: deliveries.replay() });
      default:
        return undefined;
    }
  };
}

/** What was sent as JSON; nothing when it is something else. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Where the clock is asked to go; undefined when that cannot be read. */
function destination(asked: unknown, now: number): number | undefined {
  try {
    const { to, by } = asked as { to?: string; by?: string };
    if (typeof to === "string" && by === undefined) return Temporal.Instant.from(to).epochMilliseconds;
    if (typeof by !== "string" || to !== undefined) return undefined;
    return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("UTC").add(by).epochMilliseconds;
  } catch {
    return undefined; // not an object, not an instant, not a duration
  }
}

/** As it was meant; what was never encoded stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
