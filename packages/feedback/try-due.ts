import * as Journal from "#journal";
import * as People from "#people";
import { commit, log } from "#platform";
import { decentHour } from "./decent-hour.ts";
import { TryAsked } from "./events.ts";
import { dueBy, type Trying, turnWrite } from "./try-store.ts";

const PAGE = 100;
/** As many people at once. */
const AT_ONCE = 8;

/**
 * The quarter-hourly tick: ask everybody how it went with what they began to try ten days ago, each once, however often and
 * however late this is called, and at a decent hour of their own day. With nobody to ask it is one call.
 */
export async function askDue(now: Date): Promise<number> {
  let asked = 0;
  const failures: unknown[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const { due, end } = await dueBy(now, after, PAGE);
    for (let from = 0; from < due.length; from += AT_ONCE) {
      const outcomes = await Promise.allSettled(due.slice(from, from + AT_ONCE).map((one) => ask(one, now)));
      for (const outcome of outcomes)
        if (outcome.status === "rejected") failures.push(outcome.reason);
        else if (outcome.value) asked++;
    }
    after = end;
  }
  if (failures.length === 0) return asked;
  log("error", "somebody could not be asked how it went", { failures: failures.map(String) });
  throw new AggregateError(failures, "Some people could not be asked how it went.");
}

/** Ask about one of them, unless it was told, let go or asked about at this very moment. */
async function ask(due: Trying, now: Date): Promise<boolean> {
  const person = await People.person(due.person);
  const when = person && decentHour(now, person.zone);
  try {
    if (!when) await turn(due, { state: "let-go" }, now);
    else if (when > now) await turn(due, { asksAt: when.toISOString() }, now);
    else await turn(due, { state: "asked" }, now);
    return when !== undefined && when <= now;
  } catch (error) {
    if (error !== Journal.MEANWHILE) throw error;
    return false;
  }
}

const turn = (due: Trying, to: Partial<Trying>, now: Date) =>
  commit([turnWrite(due, { ...due, ...to }, Journal.MEANWHILE)], {
    now,
    news: to.state === "asked" ? [TryAsked({ entry: due.entry, person: due.person, since: due.since })] : [],
  });
