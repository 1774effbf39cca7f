import type { Design } from "#workshop/model";
import { type Beat, CLOSE, type PlannedBeat, START } from "./beat.ts";
import { atNightIn, fairClock } from "./fair-clock.ts";
import type { Fairness, Preview, Rehearsed, ZonePeople } from "./forecast.ts";
import { plan } from "./plan.ts";
import { rotation } from "./rotation.ts";
import { wallOf } from "./zoned.ts";

/** A month before it is launched: its beats, what stands in the way, and its sessions on these people's clocks. */
export function preview(
  design: Design,
  startsOn: string,
  zone: string,
  people: readonly ZonePeople[],
): Preview {
  const planned = plan(design, startsOn, zone);
  return { ...planned, ...fairness(planned.beats, people) };
}

type Placed = PlannedBeat & Partial<Pick<Beat, "state">>;

/** For whom the sessions of a run fall at night, and hours within the month that would be fairer. */
export function fairness(beats: readonly Placed[], people: readonly ZonePeople[]): Fairness {
  const sessions = beats.filter(({ kind, state }) => kind === "session-opens" && state !== "cancelled");
  const [start, close] = [START, CLOSE].map((edge) => beats.find(({ slug }) => slug === edge)?.at);
  return {
    sessions: sessions.map(({ slug, title, week, on, clock, at, until }) => ({
      ...fairClock({ at, until }, people),
      ...{ slug, title, week, on, clock, at },
    })),
    rotation: rotation(
      sessions.map((session) => ({ ...session, fixed: session.state === "reached" })),
      people,
      { stands: (at) => (!start || at >= start) && (!close || at <= close) },
    ),
  };
}

interface Run {
  readonly design: Design;
  readonly startsOn: string;
  readonly zone: string;
}

/** The month as a reader in another zone will live it: the same beats on their own clock, those in their night marked. */
export function rehearsal({ design, startsOn, zone }: Run, readerZone: string): Rehearsed[] {
  return plan(design, startsOn, zone).beats.map((beat) => ({
    ...beat,
    local: wallOf(beat.at, readerZone),
    night: atNightIn(beat.kind === "session-opens" ? beat : { at: beat.at }, readerZone),
  }));
}
