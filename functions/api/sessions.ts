import { Hono } from "hono";
import * as z from "zod";
import * as Backchannel from "#backchannel";
import { CohortId } from "#people/model";
import { answers, body, type Env, items, params, signedIn } from "./http.ts";

const InCohort = z.object({ cohort: CohortId });
const AtBeat = InCohort.extend({ beat: z.string().min(1).max(80) });

/** Live sessions as they are planned: one's own, and those of a cohort. */
export const sessions = new Hono<Env>()
  .get(
    "/sessions",
    answers(200, "The sessions I made outside of a cohort", items(Backchannel.SessionCard)),
    async (c) => c.json({ items: await Backchannel.hosted(signedIn(c)) }),
  )
  .post(
    "/sessions",
    answers(201, "A session that stands alone, or one more of a cohort", Backchannel.Session),
    body(Backchannel.MakeSession),
    async (c) => c.json(await Backchannel.make(c.req.valid("json"), signedIn(c)), 201),
  )
  .get(
    "/cohorts/:cohort/sessions",
    answers(200, "The sessions of a cohort, made or still to come", items(Backchannel.SessionCard)),
    params(InCohort),
    async (c) => c.json({ items: await Backchannel.ofCohort(c.req.valid("param").cohort, signedIn(c)) }),
  )
  .post(
    "/cohorts/:cohort/sessions/:beat",
    answers(201, "The room of a moment of the month, prepared", Backchannel.Session),
    params(AtBeat),
    async (c) => {
      const { cohort, beat } = c.req.valid("param");
      return c.json(await Backchannel.prepare(cohort, beat, signedIn(c)), 201);
    },
  );
