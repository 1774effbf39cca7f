import { kindOf, type Row, type RowKey } from "#platform";
import { seated } from "./access.ts";
import { about, sampleOf } from "./head-count.ts";

import { headKey } from "./keys.ts";
import { HereRow } from "./rows.ts";
import type { Visitor } from "./seat.ts";
import type { SessionId } from "./session.ts";
import { headIn } from "./store.ts";

const MINUTE = 60_000;
const DAY = 24 * 3_600;

const minuteOf = (now: Date) => now.toISOString().slice(0, 16);
export const minuteBefore = (minute: string) => minuteOf(new Date(Date.parse(`${minute}Z`) - MINUTE));

/** Where the heads of a minute are counted. */
export const hereKey = (session: SessionId, minute: string): RowKey => ({
  pk: `HERE#${session}`,
  sk: minute,
});

/** How many are here, told honestly: as many as in the last full minute, or as have come already in this one. */
export const estimate = (rows: readonly (Row | undefined)[]) =>
  about(Math.max(0, ...rows.map((row) => Number(row?.heads ?? 0))));

/**
 * Say that one is still here, for as many people as one in so many is asked to say so; answers how many are here, how far
 * the log is, and of how many people one is to say it the next time. Two table calls, however many are here. Refused as
 * `seated`.
 */
export async function beat(session: SessionId, visitor: Visitor) {
  const minute = minuteOf(visitor.now);
  const { rows } = await seated(session, visitor, [headKey(session), hereKey(session, minuteBefore(minute))]);
  const { here: told, n } = headIn(rows);
  const { data: counted } = await HereRow.update({ session, minute })
    .add({ beats: 1, heads: sampleOf(told) })
    .set({ expiresAt: Math.floor(visitor.now.getTime() / 1000) + DAY })
    .go({ response: "all_new" });
  const here = estimate([counted, ...rows.filter((row) => kindOf(row) === "room-here")]);
  return { here, n, sample: sampleOf(here) };
}
