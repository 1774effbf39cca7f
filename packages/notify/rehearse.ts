import * as Cadence from "#cadence";
import type { Rehearsed } from "#cadence/model";
import * as Cohort from "#cohort";
import type { CohortId, Ctx } from "#people/model";
import { beatMatter, isMailed } from "./announce.ts";
import type { Message } from "./model.ts";
import type { Reader } from "./render.ts";

/** One moment of a rehearsed month: the beat on the reader's clock, and the mail it would send them, if any. */
interface Scene {
  readonly beat?: Rehearsed;
  readonly mail?: Message;
}

/**
 * Read the month as one reader will: every beat on their clock and every mail in their language, exactly as they would be
 * sent. Nothing is written and no clock moves. For facilitators.
 */
export async function rehearse(id: CohortId, reader: Reader, ctx: Ctx): Promise<Scene[]> {
  const cohort = await Cohort.hosted(id, ctx);
  const beats = await Cadence.rehearsal(cohort, reader.zone);
  const { render } = await import("./render.ts"); // read when somebody rehearses, and not when the API starts
  const invitation = await render(
    {
      kind: "invitation",
      cohort: id,
      title: cohort.title,
      summary: cohort.design.summary,
      by: ctx.person.name,
      startsAt: beats.find(({ kind }) => kind === "week")?.at ?? ctx.now.toISOString(),
      cohortZone: cohort.zone,
    },
    reader,
    { now: ctx.now },
  );
  const scenes = await Promise.all(
    beats.map(async (beat) => ({
      beat,
      mail: isMailed(beat)
        ? await render(beatMatter(cohort, beat, beats), reader, { now: ctx.now })
        : undefined,
    })),
  );
  return [{ mail: invitation }, ...scenes];
}
