import type { Ctx, PersonId } from "#people/model";
import { commit, Refused, sameId, type Write } from "#platform";
import { hostedOpen, kept } from "./access.ts";
import type { Arrangement } from "./circle-arrange.ts";
import { reasonFor } from "./circle-reason.ts";
import * as store from "./circle-store.ts";
import { circleOf } from "./circles.ts";
import { CirclesFormed } from "./events.ts";
import { forming } from "./limits.ts";
import { memberOf } from "./members.ts";
import {
  type Cohort,
  type CohortId,
  FormationId,
  type FormCircles,
  type Formed,
  type FormingPreview,
} from "./model.ts";
import type { Kept } from "./store.ts";
import { inTurn, rosterWrite } from "./turn.ts";

/** How circles would be if they were formed now. For facilitators; refused when the cohort is closed or nobody takes part. */
export async function previewCircles(id: CohortId, ctx: Ctx): Promise<FormingPreview> {
  const { circles, again, as } = await inTurn(async () => {
    const { cohort } = await hostedOpen(id, ctx);
    return peopled(await arrangedNow(cohort, ctx.now));
  });
  return {
    circles: circles.map((rows) => ({
      members: rows.map(memberOf).toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      reason: reasonFor(rows, ctx.now),
    })),
    again,
    as,
  };
}

/**
 * Form circles as they were previewed; everybody takes their seat a moment later. Asked again, it is done once. Refused as
 * `cohort.circles-changed`, with nothing formed, when they would be others by now: because somebody came, left, or changed
 * what it depends on.
 */
export async function formCircles(id: CohortId, { as }: FormCircles, ctx: Ctx): Promise<Formed> {
  const formation = FormationId.parse(sameId("frm", id, as));
  return await inTurn(async () => {
    const seen = await hostedOpen(id, ctx);
    if (await store.formation(id, formation)) return { formation };
    const arrangement = peopled(await arrangedNow(seen.cohort, ctx.now));
    if (arrangement.as !== as) throw changed();
    const { id: by, name } = ctx.person;
    await form(seen, arrangement, { formation, by: { id: by, name }, now: ctx.now, more: [forming(ctx)] });
    return { formation };
  });
}

/** Form circles at a beat, once however often it is told. For the system; a cohort in which nobody takes part has none. */
export async function formAtBeat(id: CohortId, beat: string, now: Date): Promise<void> {
  const formation = FormationId.parse(sameId("frm", id, beat));
  await inTurn(async () => {
    if (await store.formation(id, formation)) return;
    const seen = await kept(id);
    if (seen.cohort.state === "draft" || seen.cohort.state === "closed") return;
    const arrangement = await arrangedNow(seen.cohort, now);
    if (arrangement.circles.length > 0) await form(seen, arrangement, { formation, now });
  });
}

/** Read when circles are formed, and not when the API starts. */
const arrangedNow = async (cohort: Cohort, now: Date) =>
  await (await import("./circle-arrange.ts")).arranged(cohort, now);

function peopled(arrangement: Arrangement): Arrangement {
  if (arrangement.circles.length > 0) return arrangement;
  throw new Refused(
    "conflict",
    "cohort.nobody-to-seat",
    "Nobody takes part yet. Circles can be formed as soon as people are in.",
  );
}

interface Circumstances extends Pick<store.Formation, "by"> {
  readonly formation: FormationId;
  readonly now: Date;
  readonly more?: readonly Write[];
}

/** The cohort has these circles from now on, and what seat each person is to take in them is written down. */
async function form(seen: Kept, { circles }: Arrangement, { formation, by, now, more = [] }: Circumstances) {
  const cohort = { ...seen.cohort, formation };
  const seats = Object.fromEntries(
    circles.flatMap((rows, index) => rows.map(({ person }) => [person, index + 1])),
  ) as Record<PersonId, number>;
  const empty = circles.map((rows, index) => ({ ...circleOf(cohort, index + 1), people: rows.length }));
  await commit(
    [
      rosterWrite(seen, { ...cohort, circles: empty }),
      store.formationWrite(cohort.id, { id: formation, seats, formedAt: now.toISOString(), by }),
      ...more,
    ],
    { now, news: [CirclesFormed({ cohort: cohort.id, formation })] },
  );
}

const changed = () =>
  new Refused(
    "conflict",
    "cohort.circles-changed",
    "Somebody came, left or changed their profile while you looked. These are the circles as they would be now.",
  );
