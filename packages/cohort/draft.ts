import { isDeepStrictEqual } from "node:util";
import * as People from "#people";
import { type Ctx, isFacilitator, type Membership, membershipIn } from "#people/model";
import { commit, newId, Refused, write } from "#platform";
import * as Workshop from "#workshop";
import type { Design } from "#workshop/model";
import { hosted, hostedKept, open, refuseClosed } from "./access.ts";
import { drafting } from "./limits.ts";
import { dropAll } from "./lines.ts";
import {
  type ChangeDraft,
  Cohort,
  type CohortId,
  type CohortPage,
  type Draft,
  type Summary,
  writingRefusal,
} from "./model.ts";
import * as store from "./store.ts";
import { inTurn, moved } from "./turn.ts";

/** What one row of the store holds, with room for the rest. */
const LARGEST_DESIGN = 300_000;

/** Begin a cohort from a workshop, as its facilitator. Refused for guests, for workshops not theirs to see, and beyond fifty a day. */
export async function draft(input: Draft, ctx: Ctx): Promise<Cohort> {
  if (ctx.person.guest)
    throw new Refused("forbidden", "cohort.guest", "Guests take part in the cohort they were invited to.");
  const { id: workshop, design } = await Workshop.get(input.workshop, ctx);
  refuseLarge(design);
  const { person, now } = ctx;
  const cohort = Cohort.parse({
    ...input,
    id: newId("coh", now),
    title: input.title ?? design.title,
    workshop,
    design,
    language: design.language,
    state: "draft",
    revision: 0,
    people: 1,
    circles: [],
    facilitators: [{ id: person.id, name: person.name }],
    createdAt: now.toISOString(),
  });
  const host: Membership = {
    person: person.id,
    cohort: cohort.id,
    role: "facilitator",
    joinedAt: cohort.createdAt,
  };
  await commit([...store.createWrites(cohort), People.membershipWrite(host, person), drafting(ctx)], {
    now,
    once: ctx.once,
    result: cohort,
  });
  return cohort;
}

/**
 * Change a draft. Refused when somebody changed it since the revision given. After the launch only the title is changed
 * here: dates are moved with their beats.
 */
export async function change(id: CohortId, { revision, ...changes }: ChangeDraft, ctx: Ctx): Promise<Cohort> {
  const cohort = await hosted(id, ctx);
  refuseClosed(cohort);
  const { title, ...planned } = changes;
  if (cohort.state !== "draft" && Object.values(planned).some((value) => value !== undefined))
    throw launched();
  if (revision + 1 === cohort.revision && isThere(cohort, changes)) return cohort;
  if (revision !== cohort.revision) throw store.stale();
  const { design, ...plan } = changes;
  if (design) refuseLarge(design);
  await commit(
    [
      store.planWrite(cohort, {
        ...plan,
        ...(design && { weeks: design.weeks.length, language: design.language }),
      }),
      ...(design ? [store.designWrite(id, design)] : []),
    ],
    { now: ctx.now },
  );
  return await hosted(id, ctx);
}

/** Whether a draft is as it is wanted: who asks again, because the answer got lost, is not told that somebody else was faster. */
const isThere = (cohort: Cohort, changes: Omit<ChangeDraft, "revision">) =>
  Object.entries(changes).every(
    ([name, value]) => value === undefined || isDeepStrictEqual(cohort[name as keyof Cohort], value),
  );

/** Throw a draft away, with its list and its link. Refused once it was launched. */
export async function discard(id: CohortId, ctx: Ctx): Promise<void> {
  await inTurn(async () => {
    const { cohort, roster } = await hostedKept(id, ctx);
    if (cohort.state !== "draft") throw launched();
    // The list goes first: interrupted here, the draft is still there to be discarded.
    await dropAll(id, ctx.now);
    await commit(
      [
        write(
          store.CohortRow.delete({ id }).where(
            (row, { eq }) => `${eq(row.state, "draft")} AND ${eq(row.roster, roster)}`,
          ),
          moved(),
        ),
        write(store.DesignRow.delete({ id })),
        write(store.LinkRow.delete({ id })),
        ...cohort.facilitators.map(({ id: person, name }) =>
          People.leaveWrite({ person, cohort: id }, { name }, ctx.now),
        ),
      ],
      { now: ctx.now },
    );
  });
}

/** All cohorts one belongs to, the latest start first; drafts for those who host them. */
export async function mine(ctx: Ctx): Promise<Summary[]> {
  const active = ctx.memberships.filter(({ leftAt }) => !leftAt);
  const cohorts = await store.findShort(active.map(({ cohort }) => cohort));
  return cohorts
    .filter(({ id, state }) => state !== "draft" || isFacilitator(ctx, id))
    .flatMap(({ id, title, state, startsOn, zone, people, weeks }) => {
      const membership = membershipIn(ctx, id);
      if (!membership) return [];
      const { role, circle } = membership;
      return [{ id, title, state, startsOn, zone, people, weeks, role, circle }];
    })
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : a.startsOn > b.startsOn ? -1 : a.id < b.id ? 1 : -1));
}

/** What the cohort page begins with. The page on hosting, and the words of what is still to come, are for those who host. */
export async function page(id: CohortId, ctx: Ctx): Promise<CohortPage> {
  const cohort = await open(id, ctx);
  const membership = membershipIn(ctx, id);
  if (!membership) throw new Error("Opened without a membership.");
  const design = membership.role === "facilitator" ? cohort.design : asLived(cohort.design);
  return {
    cohort: { ...cohort, design },
    membership,
    writing: writingRefusal(cohort.state, false) ?? "open",
  };
}

/** A design as those see it who live the month: what it asks of them comes with each beat. */
const asLived = (design: Design): Design => ({
  ...design,
  hosting: "",
  weeks: design.weeks.map((week) => ({
    ...week,
    moments: week.moments.map((moment) => ({ ...moment, text: "" })),
  })),
  closing: { ...design.closing, text: "" },
  checkIns: design.checkIns.map((checkIn) => ({ ...checkIn, text: "" })),
});

const launched = () =>
  new Refused("conflict", "cohort.launched", "This cohort was launched. Move the run or a beat instead.");

function refuseLarge(design: Design) {
  if (new TextEncoder().encode(JSON.stringify(design)).length > LARGEST_DESIGN)
    throw new Refused(
      "large",
      "cohort.design-too-large",
      "This design is too long to keep. Shorten some of its texts.",
    );
}
