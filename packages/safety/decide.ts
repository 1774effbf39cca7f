import * as Cohort from "#cohort";
import type { DeskId } from "#cohort/model";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { Hidden } from "#journal/model";
import type { Ctx } from "#people/model";
import { commit, type News, Refused, type Write, write } from "#platform";
import { Decided } from "./events.ts";
import {
  BECOMES,
  type Case,
  type CaseId,
  type Decide,
  decisionRefusal,
  type Filed,
  type Target,
} from "./model.ts";
import { entriesOf, named } from "./named.ts";
import { CaseRow, caseAt, toRow } from "./store.ts";
import { aboutOf } from "./thing.ts";

const missing = () => new Refused("missing", "safety.no-such-case", "There is no such report at this desk.");

const WHY: Record<NonNullable<ReturnType<typeof decisionRefusal>>, string> = {
  "not-hidden": "This is not hidden.",
  hidden: "This is hidden already. Restore it when you have talked.",
  settled: "This is settled. It comes back when somebody reports it again.",
  "not-yours-to-hide": "What two people write to each other is not hidden from here. Talk with them.",
};

/**
 * Decide about something that was reported: leave it, hide it while one talks with its author, or put it back; the audit,
 * and the thing itself, in one transaction. Refused for who does not look after the desk, for one's own words, when
 * somebody else decided since `revision` (with how it stands now), and where it makes no sense any more.
 */
export const decide = (desk: DeskId, id: CaseId, input: Decide, ctx: Ctx): Promise<Case> =>
  Journal.asItStands(async () => {
    Cohort.refuseOutsideDesk(desk, ctx);
    const before = await caseAt(desk, id);
    if (!before || before.author.id === ctx.person.id) throw missing();
    const entries = await entriesOf([before]);
    const seen = (one: Filed) => named(one, entries, ctx);
    if (before.revision !== input.revision) throw moved(seen(before));
    const refusal = decisionRefusal(before, input.decision);
    if (refusal) throw new Refused("conflict", `safety.${refusal}`, WHY[refusal]);
    const at = ctx.now.toISOString();
    const by = { id: ctx.person.id, name: ctx.person.name };
    const why = input.decision === "hide" ? input.why : "";
    const what = BECOMES[input.decision];
    const after: Filed = { ...before, state: what, decided: { by, at, why }, revision: before.revision + 1 };
    const step = await stepFor(before.target, input.decision, { at, by, why }, ctx);
    const about = aboutOf(before.target);
    await commit(
      [
        write(decided(before, after), moved(seen(before))),
        ...step.writes,
        Cohort.actWrite(desk, { what, whom: seen(after).author, about, ...(why && { words: why }) }, ctx),
      ],
      {
        now: ctx.now,
        news: [...step.news, Decided({ desk, case: id, decision: input.decision, revision: after.revision })],
      },
    );
    return seen(after);
  });

const moved = (current: Case) =>
  new Refused(
    "conflict",
    "safety.decided-meanwhile",
    "This was looked at by somebody else in the meantime. See how it stands now.",
    [],
    current,
  );

function decided(before: Filed, after: Filed) {
  const { state, decided, revision, review, firstAt } = toRow(after);
  return CaseRow.patch({ desk: before.desk, id: before.id })
    .set({ state, decided, revision, review, firstAt })
    .where((row, { eq }) => eq(row.revision, before.revision));
}

interface Step {
  readonly writes: readonly Write[];
  readonly news: readonly News[];
}

const gone = () => new Refused("missing", "safety.gone", "This is not there any more.");

/** What happens to the thing itself. */
async function stepFor(
  target: Target,
  decision: Decide["decision"],
  hidden: Hidden,
  { now }: Ctx,
): Promise<Step> {
  if (decision === "leave" || target.kind === "message") return { writes: [], news: [] };
  const entry = await Journal.entry(target.entry);
  if (!entry) throw gone();
  if (target.kind === "entry") {
    const { write, news } =
      decision === "hide" ? Journal.hideEntry(entry, hidden) : Journal.restoreEntry(entry);
    return { writes: [write], news };
  }
  const [reply] = await Feedback.repliesAt([target]);
  if (!reply) throw gone();
  return decision === "hide"
    ? await Feedback.hideReply(entry, reply, hidden, now)
    : await Feedback.restoreReply(entry, reply, now);
}
