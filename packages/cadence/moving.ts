import * as Cohort from "#cohort";
import type { CohortId, Ctx } from "#people/model";
import { commit, Refused } from "#platform";
import { type Beat, byMoment } from "./beat.ts";
import type { BeatChange } from "./changes.ts";
import { Moved } from "./events.ts";
import { fairClock } from "./fair-clock.ts";
import type { ZonePeople } from "./forecast.ts";
import { refuseProblems } from "./launch.ts";
import { logWrite } from "./log.ts";
import type { AskMove, Change, Move, MoveDone, MovePreview } from "./move.ts";
import { peopleOf } from "./people-of.ts";
import { type Standing, settled } from "./settle.ts";
import * as store from "./store.ts";

/** Read when somebody moves something, and not when the API starts. */
const planned = () => import("./changes.ts");

/** What a move would change in a launched cohort, and what stands in its way. For its facilitators; nothing is written. */
export async function previewMove(id: CohortId, move: Move, ctx: Ctx): Promise<MovePreview> {
  const cohort = await Cohort.hosted(id, ctx);
  const { beats } = await running(cohort, ctx);
  const { changesOf } = await planned();
  const { changes, problems } = changesOf({ ...cohort, beats }, move, ctx.now);
  const people = await peopleOf(cohort, ctx);
  return { revision: cohort.revision, changes: shown(changes, people), problems: [...problems] };
}

const ATTEMPTS = 10;

/**
 * Move what was previewed: the decision, the cohort's new revision and one piece of news for all of it are written
 * together, and then copied to the beats. Refused when the plan changed since the preview, and for whatever the preview
 * named as a problem.
 */
export async function move(id: CohortId, { move: asked, revision }: AskMove, ctx: Ctx): Promise<MoveDone> {
  const { changesOf } = await planned();
  for (let attempt = 1; ; attempt++) {
    const cohort = await Cohort.hosted(id, ctx);
    const standing = await running(cohort, ctx);
    if (cohort.revision !== revision) return await again(cohort, revision, ctx);
    const { changes, problems } = changesOf({ ...cohort, beats: standing.beats }, asked, ctx.now);
    refuseProblems(problems);
    if (changes.length === 0)
      throw new Refused(
        "invalid",
        "cadence.nothing-moves",
        "Everything is there already. Nothing would change.",
      );
    try {
      const done = await decide(cohort, standing, { asked, changes }, ctx);
      await settled(id, ctx.now);
      return done;
    } catch (error) {
      // A beat was reached between our look and our move: look again.
      if (!store.hasTicked(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

interface Decision {
  readonly asked: Move;
  readonly changes: readonly BeatChange[];
}

async function decide(cohort: Cohort.Cohort, { clock }: Standing, { asked, changes }: Decision, ctx: Ctx) {
  const { now, once, person } = ctx;
  const revision = cohort.revision + 1;
  const done: MoveDone = { revision, changes: shown(changes, await peopleOf(cohort, ctx)) };
  const pending: store.Pending = {
    revision,
    changedAt: now.toISOString(),
    beats: changes.map(({ after }) => placeOf(after)),
  };
  const lines = changes.map(({ before, after: { slug, kind, title, at } }) => ({
    ...{ slug, kind, title, at },
    from: before.at,
  }));
  await commit(
    [
      store.tickWrite(clock, pending),
      Cohort.reviseWrite(cohort, asked.what === "run" ? { startsOn: asked.startsOn, zone: asked.zone } : {}),
      logWrite(
        cohort.id,
        { what: "moved", move: asked, revision, beats: lines },
        { now, tick: clock.ticks + 1, by: person },
      ),
    ],
    {
      now,
      news: [Moved({ cohort: cohort.id, revision, beats: changes.map(({ after }) => after.id) })],
      once,
      result: done,
    },
  );
  return done;
}

const placeOf = ({ slug, on, clock, zone, at, until, state }: Beat) => ({
  slug,
  on,
  clock,
  zone,
  at,
  until,
  state,
});

async function running(cohort: Cohort.Cohort, { now }: Ctx): Promise<Standing> {
  if (cohort.state === "closed")
    throw new Refused("conflict", "cohort.closed", "This cohort is closed. It can only be read.");
  const standing = await settled(cohort.id, now);
  if (standing?.clock.runs) return standing;
  throw new Refused(
    "conflict",
    "cadence.not-launched",
    "This cohort is still a draft. Change its dates there.",
  );
}

/** The same intention again: its first answer; otherwise somebody else was first. */
async function again(cohort: Cohort.Cohort, revision: number, { now, once }: Ctx): Promise<never> {
  const refusal = new Refused(
    "conflict",
    "cadence.stale",
    "The plan changed since you looked. Look again, then move it.",
  );
  await commit([{ ...Cohort.reviseWrite({ ...cohort, revision }), refusal }], { now, once });
  throw refusal;
}

/** Changes as they are shown, in the order of their moments afterwards. */
function shown(changes: readonly BeatChange[], people: readonly ZonePeople[]): Change[] {
  return changes
    .toSorted((one, other) => byMoment(one.after, other.after))
    .map(({ before, after }) => {
      const { id, slug, kind, week, title } = after;
      const night = kind === "session-opens" && {
        before: fairClock(before, people).night,
        after: fairClock(after, people).night,
      };
      return {
        id,
        slug,
        kind,
        week,
        title,
        before: placeShown(before),
        after: placeShown(after),
        ...(night && { night }),
      };
    });
}

const placeShown = ({ on, clock, zone, at, until, state }: Beat) => ({ on, clock, zone, at, until, state });
