import * as z from "zod";
import type { CohortId } from "#people/model";
import { book, check, Entity, partition, Refused, type Write, write } from "#platform";
import { Beat, byMoment } from "./beat.ts";

const text = { type: "string", required: true } as const;
const number = { type: "number", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const inCohort = {
  field: "pk",
  composite: ["cohort"],
  template: "COHORT#${cohort}",
  casing: "none",
} as const;

/** One beat. While it is planned it stands in the `due` index, under the hour in which a sweep would ask for it. */
const BeatRow = new Entity(
  {
    model: model("beat"),
    attributes: {
      id: text,
      cohort: text,
      slug: text,
      kind: text,
      week: number,
      on: text,
      clock: text,
      zone: text,
      at: text,
      until: { type: "string" },
      title: text,
      text,
      round: { type: "any" },
      writeFirst: { type: "boolean" },
      state: text,
      reachedAt: { type: "string" },
      revision: number,
      changedAt: { type: "string" },
      /** The hour it is due, or "" for no place in the index. */
      due: text,
    },
    indexes: {
      one: {
        pk: inCohort,
        sk: { field: "sk", composite: ["slug"], template: "BEAT#${slug}", casing: "none" },
      },
      byHour: {
        index: "due",
        condition: ({ due }) => due !== "",
        pk: { field: "duePk", composite: ["due"], template: "DUE#${due}", casing: "none" },
        sk: { field: "dueSk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
    },
  },
  book,
);

/**
 * A cohort's clock: the one row that everything which changes its beats goes through, so that a beat is reached or moved
 * and never both. `ticks` counts those changes. It stands still until the launch is complete. `pending` is a
 * move that is decided and told, and not yet copied to every beat.
 */
const ClockRow = new Entity(
  {
    model: model("cadence-clock"),
    attributes: {
      cohort: text,
      launch: text,
      runs: { type: "boolean", required: true },
      ticks: number,
      pending: { type: "any" },
    },
    indexes: {
      one: {
        pk: inCohort,
        sk: { field: "sk", composite: [], template: "CLOCK", casing: "none" },
      },
    },
  },
  book,
);

const Pending = z.object({
  revision: z.number().int(),
  changedAt: Beat.shape.reachedAt.unwrap(),
  beats: z.array(
    Beat.pick({ slug: true, on: true, clock: true, zone: true, at: true, until: true, state: true }),
  ),
});
export type Pending = z.infer<typeof Pending>;

const Clock = z.object({
  cohort: z.string(),
  runs: z.boolean(),
  ticks: z.number().int(),
  pending: Pending.optional(),
});
export type Clock = z.infer<typeof Clock>;

/** A cohort's clock as it stands now; undefined before anybody tried to launch it. */
export async function clock(cohort: CohortId): Promise<Clock | undefined> {
  const { data } = await ClockRow.get({ cohort }).go({ consistent: true });
  return data ? Clock.parse(data) : undefined;
}

/** Every beat of a cohort as it stands now, in the order they are reached. */
export async function beats(cohort: CohortId): Promise<Beat[]> {
  const rows = await partition(`COHORT#${cohort}`, { begins: "BEAT#", consistent: true });
  return rows.map((row) => Beat.parse(row)).toSorted(byMoment);
}

/** The index lags behind the rows by moments: what is due within so many is filed under an hour that is still to come. */
const LAG = 5 * 60_000;

export const hourOf = (moment: Date) => moment.toISOString().slice(0, 13);

const dueHour = ({ state, at }: Beat, now: Date) =>
  state === "planned" ? hourOf(new Date(Math.max(Date.parse(at), now.getTime() + LAG))) : "";

/** A beat as it is now, whatever it was. */
export const beatWrite = (beat: Beat, now: Date): Write =>
  write(BeatRow.put({ ...beat, due: dueHour(beat, now) }));

export const dropWrite = ({ cohort, slug }: Pick<Beat, "cohort" | "slug">): Write =>
  write(BeatRow.delete({ cohort, slug }));

const TICKED = "cadence.clock-ticked";
const ticked = () =>
  new Refused("conflict", TICKED, "The clock of this cohort ticked at this very moment. Try again.");

/** Whether a write came too late because the clock ticked since it was read: look again. */
export const hasTicked = (error: unknown) => error instanceof Refused && error.code === TICKED;

/** The clock ticks: refused when it ticked since it was read, or when a move is not finished. */
export const tickWrite = ({ cohort, ticks }: Clock, pending?: Pending): Write =>
  write(
    ClockRow.patch({ cohort })
      .set({ ticks: ticks + 1, ...(pending && { pending }) })
      .where((row, { eq, notExists }) => `${eq(row.ticks, ticks)} AND ${notExists(row.pending)}`),
    ticked(),
  );

/** Nothing but a condition: the move being copied is still the one that is pending. */
export const stillPending = ({ cohort, ticks }: Clock): Write =>
  check(
    ClockRow.delete({ cohort }).where(
      (row, { eq, exists }) => `${eq(row.ticks, ticks)} AND ${exists(row.pending)}`,
    ),
    ticked(),
  );

/** The move is on every beat. */
export const settledWrite = ({ cohort, ticks }: Clock): Write =>
  write(
    ClockRow.patch({ cohort })
      .set({ ticks: ticks + 1 })
      .remove(["pending"])
      .where((row, { eq, exists }) => `${eq(row.ticks, ticks)} AND ${exists(row.pending)}`),
    ticked(),
  );

const launching = () =>
  new Refused(
    "conflict",
    "cadence.already-launched",
    "This cohort was launched already, or is being launched.",
  );

/** A launch begins, in place of one that was interrupted. Refused when the clock runs. */
export const beginWrite = (cohort: CohortId, launch: string): Write =>
  write(
    ClockRow.put({ cohort, launch, runs: false, ticks: 0 }).where(
      (row, { eq, notExists }) => `${notExists(row.runs)} OR ${eq(row.runs, false)}`,
    ),
    launching(),
  );

/** Nothing but a condition: no other launch began since this one did. */
export const stillLaunching = (cohort: CohortId, launch: string): Write =>
  check(
    ClockRow.delete({ cohort }).where(
      (row, { eq }) => `${eq(row.launch, launch)} AND ${eq(row.runs, false)}`,
    ),
    launching(),
  );

/** The clock runs from now on. */
export const runWrite = (cohort: CohortId, launch: string): Write =>
  write(
    ClockRow.patch({ cohort })
      .set({ runs: true })
      .where((row, { eq }) => `${eq(row.launch, launch)} AND ${eq(row.runs, false)}`),
    launching(),
  );
