import { type Offer, seenBy } from "#journal/model";
import { answeringIn, type CohortId, type Ctx } from "#people/model";
import { organisationsOf, topicsOf } from "./across.ts";
import { balanceOf } from "./balance.ts";
import { givenIn } from "./balance-rows.ts";
import { choicesAround } from "./choices.ts";
import { type Asker, isNear, isOfBefore } from "./choosing.ts";
import { askerIn, before } from "./next.ts";
import type { Across, Answering } from "./offers.ts";
import { invited, medianOf } from "./share.ts";

/** After every so many answers somebody is shown one from further away. */
const ONCE_IN = 4;

/**
 * How it stands between somebody and a cohort: what they gave and got, how many answers they are invited to give, how much
 * waits near them and further out (as many as one page brings), and once in a while something from another circle, with why
 * it is shown. For their own eyes. Refused like `next`.
 */
export async function answering(cohort: CohortId, ctx: Ctx): Promise<Answering> {
  const mine = answeringIn(ctx, cohort);
  const asker = askerIn(mine, {}, ctx);
  const [balance, given, choices] = await Promise.all([
    balanceOf(ctx.person.id, cohort),
    givenIn(cohort),
    choicesAround(cohort, asker, before(cohort, ctx)),
  ]);
  const near = choices.filter((offer) => isNear(offer, asker) || isOfBefore(offer, asker)).length;
  const isTime = balance.given > 0 && balance.given % ONCE_IN === 0;
  return {
    ...balance,
    invited: invited(balance, medianOf(given)),
    near,
    far: choices.length - near,
    kept: mine.kept !== undefined,
    across: isTime ? await acrossFrom(choices, asker, ctx) : null,
  };
}

/**
 * What is by somebody of another circle, about something they both write about; or else by somebody of another organisation.
 * The first of those that wait.
 */
async function acrossFrom(
  choices: readonly Offer[],
  { circle }: Pick<Asker, "circle">,
  ctx: Ctx,
): Promise<Across | null> {
  const elsewhere = choices.filter(
    ({ entry }) => entry.circle !== undefined && entry.circle !== circle && !entry.blind,
  );
  if (elsewhere.length === 0) return null;
  const mine = await topicsOf(ctx);
  for (const { entry } of elsewhere) {
    const topics = entry.topics.filter((topic) => mine.has(topic));
    if (topics.length > 0) return { entry: seenBy(entry, ctx), topics };
  }
  const entries = elsewhere.map(({ entry }) => entry);
  const organisations = await organisationsOf(entries, ctx);
  const entry = entries.find(({ id }) => organisations.has(id));
  return entry ? { entry: seenBy(entry, ctx), topics: [], organisation: organisations.get(entry.id) } : null;
}
