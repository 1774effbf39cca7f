import * as Cohort from "#cohort";
import * as People from "#people";
import type { CohortId, Ctx, PersonId } from "#people/model";
import { book, commit, Entity, newId, partition, Refused, write } from "#platform";
import { InboxChanged } from "./events.ts";
import { noteWrites } from "./inbox.ts";
import { freeSlot, NUDGES_A_WEEK, type NudgeRefusal, type Nudging, nudgeRefusal } from "./nudge-rule.ts";
import { UNFINISHED } from "./unfinished.ts";

/** When one of the places for a nudge within a week was taken: there are so many and no more, whoever nudges. */
const NudgeSlotRow = new Entity(
  {
    model: { service: "outloud", entity: "nudge-slot", version: "1" },
    attributes: {
      person: { type: "string", required: true },
      slot: { type: "number", required: true },
      at: { type: "string", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "NUDGES#${person}", casing: "none" },
        sk: { field: "sk", composite: ["slot"], template: "SLOT#${slot}", casing: "none" },
      },
    },
  },
  book,
);

const WHY: Record<NudgeRefusal, string> = {
  oneself: "This is you.",
  "not-here": "They do not belong to this cohort.",
  "prefers-none": "They prefer no nudges.",
  enough: `They have had ${NUDGES_A_WEEK} nudges within a week, which is enough. Give them time.`,
};
const refused = (refusal: NudgeRefusal) =>
  new Refused(refusal === "not-here" ? "missing" : "conflict", `notify.${refusal}`, WHY[refusal]);

/** Whether somebody can be nudged now, for the facilitators of a cohort. Refused for everybody else. */
export async function nudging(cohort: CohortId, who: PersonId, ctx: Ctx): Promise<Nudging> {
  await Cohort.hosted(cohort, ctx);
  const { refusal } = await standing(cohort, who, ctx);
  if (refusal === "not-here") throw refused(refusal);
  return { refusal };
}

/**
 * Write a kind word to one person: it is a note in their inbox, under one's name, and a line in their next digest. Refused
 * for others than facilitators, for who prefers none, beyond three within a week by whomever, in a closed cohort, and
 * while a template is not finished.
 */
export async function nudge(cohort: CohortId, who: PersonId, words: string, ctx: Ctx): Promise<void> {
  Cohort.refuseClosed(await Cohort.hosted(cohort, ctx));
  if (words.includes(UNFINISHED))
    throw new Refused(
      "invalid",
      "notify.unfinished",
      `Say in your own words what stands as ${UNFINISHED}. A template is only where to begin.`,
    );
  const { them, refusal, slots } = await standing(cohort, who, ctx);
  const slot = freeSlot(slots, ctx.now);
  if (refusal || slot === undefined) throw refused(refusal ?? "enough");
  const at = ctx.now.toISOString();
  const by = { id: ctx.person.id, name: ctx.person.name };
  const taken = NudgeSlotRow.upsert({ person: who, slot, at }).where((row, { eq, notExists }) => {
    const before = slots[slot];
    return before ? eq(row.at, before) : notExists(row.at);
  });
  await commit(
    [
      write(taken, refused("enough")),
      ...noteWrites(who, { kind: "nudge", cohort, by, words }, `nudge ${newId("ndg", ctx.now)}`, ctx.now),
      Cohort.actWrite(cohort, { what: "nudged", whom: { id: who, name: them.person.name } }, ctx),
    ],
    { now: ctx.now, news: [InboxChanged({ person: who })], once: ctx.once },
  );
}

async function standing(cohort: CohortId, who: PersonId, ctx: Ctx) {
  const [them, rows] = await Promise.all([
    People.standIn(who, ctx.now),
    partition(`NUDGES#${who}`, { begins: "SLOT#", consistent: true }),
  ]);
  if (!them) throw refused("not-here");
  const slots: string[] = [];
  for (const { slot, at } of rows) slots[Number(slot)] = String(at);
  return { them, slots, refusal: nudgeRefusal(them, cohort, slots, ctx) };
}
