import { Hono } from "hono";
import * as z from "zod";
import { CohortId } from "#cohort/model";
import * as Feedback from "#feedback";
import { measure } from "#platform";
import { Paging } from "#platform/model";
import { answers, body, type Env, page, params, query, signedIn } from "./http.ts";

const One = z.object({ cohort: CohortId });

/** Being sent to what waits for somebody like me. */
export const answering = new Hono<Env>()
  .get(
    "/cohorts/:cohort/answering",
    answers(200, "What I gave and got here, and what waits for me", Feedback.Answering),
    params(One),
    async (c) => c.json(await Feedback.answering(c.req.valid("param").cohort, signedIn(c))),
  )
  .post(
    "/cohorts/:cohort/answering/next",
    answers(200, "What is kept for me to answer, from now on for half an hour", Feedback.Next),
    params(One),
    body(Feedback.WantNext),
    async (c) => c.json(await Feedback.next(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c))),
  )
  .get(
    "/cohorts/:cohort/waiting",
    answers(200, "Who waits for a human answer, how long and why, for facilitators", page(Feedback.Waiting)),
    params(One),
    query(Paging),
    async (c) => {
      const [{ cohort }, paging] = [c.req.valid("param"), c.req.valid("query")];
      const waiting = await Feedback.waitingAtDesk(cohort, paging, signedIn(c));
      if (!paging.cursor) tellLongWaits(waiting.items, c.var.now);
      return c.json(waiting);
    },
  )
  .delete(
    "/cohorts/:cohort/answering/kept",
    answers(204, "What was kept for me is for others again"),
    params(One),
    async (c) => {
      await Feedback.giveBack(c.req.valid("param").cohort, signedIn(c));
      return c.body(null, 204);
    },
  );

const DAY = 24 * 3_600_000;

/** Who has waited for longer than a day is on the first page: those who have waited longest are. */
function tellLongWaits(waiting: readonly Feedback.Waiting[], now: Date) {
  const long = waiting.filter(({ since }) => now.getTime() - Date.parse(since) > DAY);
  if (long.length > 0) measure({ "unanswered-after-a-day": long.length }, now);
}
