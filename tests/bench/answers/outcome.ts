import { readable } from "#journal/model";
import { median, quantile } from "../figures.ts";
import { ENDS, type Month } from "./month.ts";
import type { Played } from "./play.ts";

const HOUR = 3_600_000;
const FLOOR = 48 * HOUR;
/** Active people remain for an entry while three of those who may read it sit down to answer about once a day. */
const ACTIVE = { people: 3, sittings: 2 } as const;

/** What a month was like for those who waited, and for those who were asked. */
export interface Outcome {
  readonly entries: number;
  /** Those that nobody answered within 48 hours, although people were active; and those with nobody there to do it. */
  readonly late: number;
  readonly alone: number;
  /** In hours, of all of them; what nobody ever answered waits until the month ends. */
  readonly waitedHalf: number;
  readonly waitedMost: number;
  /** How unevenly answers fell: on entries, and on people for each entry they wrote. */
  readonly giniOfEntries: number;
  readonly giniOfPeople: number;
  readonly answers: number;
  readonly givenMedian: number;
  readonly givenMost: number;
}

interface Fate {
  readonly waited: number;
  readonly alone?: true;
  readonly late?: true;
}

export function outcomeOf({ players, entries, sittings }: Month, { answers }: Played): Outcome {
  const got = Map.groupBy(answers, ({ entry }) => entry);
  const sat = Map.groupBy(
    sittings.filter((sitting) => sitting.answers > 0),
    ({ player }) => player.id,
  );
  const whole = entries.filter(({ sharedAt = "" }) => Date.parse(sharedAt) < ENDS - FLOOR);
  const fates = whole.map((entry): Fate => {
    const from = Date.parse(entry.sharedAt ?? "");
    const first = got.get(entry.id)?.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    const waited = ((first ?? ENDS) - from) / HOUR;
    if (waited <= 48) return { waited };
    const active = players.filter(
      ({ id, membership }) =>
        id !== entry.author.id &&
        readable(entry, { person: { id, guest: false }, memberships: [membership] }) &&
        (sat.get(id)?.filter(({ at }) => at > from && at < from + FLOOR).length ?? 0) >= ACTIVE.sittings,
    );
    return active.length >= ACTIVE.people ? { waited, late: true } : { waited, alone: true };
  });
  const waits = fates.map(({ waited }) => waited);
  const authors = [...Map.groupBy(whole, ({ author }) => author.id).values()].map(
    (own) => own.reduce((sum, { id }) => sum + (got.get(id)?.length ?? 0), 0) / own.length,
  );
  const given = [...Map.groupBy(answers, ({ by }) => by).values()].map(({ length }) => length);
  return {
    entries: whole.length,
    alone: fates.filter(({ alone }) => alone).length,
    late: fates.filter(({ late }) => late).length,
    waitedHalf: median(waits),
    waitedMost: quantile(waits, 1),
    giniOfEntries: gini(whole.map(({ id }) => got.get(id)?.length ?? 0)),
    giniOfPeople: gini(authors),
    answers: answers.length,
    givenMedian: median(given),
    givenMost: quantile(given, 1),
  };
}

/** How unevenly something is spread: 0 when everybody has the same, towards 1 when one has it all. */
export function gini(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const weighed = sorted.reduce((sum, value, index) => sum + (index + 1) * value, 0);
  return (2 * weighed) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
