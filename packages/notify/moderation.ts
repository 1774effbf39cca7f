import type { DeskId } from "#cohort/model";
import { cut } from "#platform";
import * as Safety from "#safety";
import type { CaseId, Decision } from "#safety/model";
import { tell } from "./inbox.ts";

interface Moment {
  readonly at: Date;
  readonly now: Date;
}

const WORDS = 120;

/** As much of an instant as says its hour: what comes to a desk within one is one note. */
const HOUR = "2026-03-02T09".length;

/** Tell those who decide that something was brought to their desk: one note an hour, however much it is. */
export async function tellOfReport(
  { desk, case: id }: { desk: DeskId; case: CaseId },
  { at, now }: Moment,
): Promise<void> {
  const found = await Safety.caseAt(desk, id);
  if (!found) return;
  const hour = at.toISOString().slice(0, HOUR);
  const news = { kind: "reported", desk, ...(desk !== "house" && { cohort: desk }) } as const;
  for (const judge of await Safety.judgesOf(found))
    await tell(judge, news, `reported ${desk} ${hour}`, at, now);
}

interface Decided {
  readonly desk: DeskId;
  readonly case: CaseId;
  readonly decision: Decision;
  readonly revision: number;
}

/**
 * Tell the author of what was reported that it is hidden and why, or back; and those who reported it what was decided. What
 * was decided otherwise in the meantime is told by what came after.
 */
export async function tellOfDecision(
  { desk, case: id, decision, revision }: Decided,
  { at, now }: Moment,
): Promise<void> {
  const found = await Safety.caseAt(desk, id);
  if (!found || found.state !== Safety.BECOMES[decision]) return;
  const { target, author, title, words, decided } = found;
  const cohort = found.cohort && { cohort: found.cohort };
  const key = `decided ${id} ${revision}`;
  if (decision !== "leave" && target.kind !== "message" && decided)
    await tell(
      author.id,
      {
        kind: "moderated",
        entry: target.entry,
        title,
        by: decided.by,
        is: decision === "hide" ? "hidden" : "restored",
        words: decided.why,
        reply: target.kind === "reply",
        ...cohort,
      },
      key,
      at,
      now,
    );
  for (const person of await Safety.reportersOf(desk, id))
    await tell(person, { kind: "decided", decision, words: cut(words, WORDS), ...cohort }, key, at, now);
}
