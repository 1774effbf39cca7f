import { Hono } from "hono";
import * as z from "zod";
import * as Cohort from "#cohort";
import { Paging } from "#platform/model";
import * as Safety from "#safety/model";
import { answers, body, type Env, page, params, query, signedIn } from "./http.ts";

/** Read when somebody asks for it, and not when the API starts. */
const door = () => import("#safety");

const OneDesk = z.object({ desk: Cohort.DeskId });
const OneCase = OneDesk.extend({ case: Safety.CaseId });

/** What somebody should look at, and what was done about it. A desk is a cohort's, or the house's. */
export const safety = new Hono<Env>()
  .post(
    "/reports",
    answers(
      201,
      "Bring something to those who look after its place; its author is not told who did",
      Safety.Thanks,
    ),
    body(Safety.Report),
    async (c) => c.json(await (await door()).report(c.req.valid("json"), signedIn(c)), 201),
  )
  .get(
    "/desks/:desk/reports",
    answers(200, "What was reported and is not settled, the longest waiting first", page(Safety.Case)),
    params(OneDesk),
    query(Paging),
    async (c) =>
      c.json(await (await door()).review(c.req.valid("param").desk, c.req.valid("query"), signedIn(c))),
  )
  .put(
    "/desks/:desk/reports/:case/decision",
    answers(200, "Leave it, hide it while one talks with its author, or put it back", Safety.Case),
    params(OneCase),
    body(Safety.Decide),
    async (c) => {
      const { desk, case: id } = c.req.valid("param");
      return c.json(await (await door()).decide(desk, id, c.req.valid("json"), signedIn(c)));
    },
  )
  .get(
    "/desks/:desk/audit",
    answers(200, "What was done, by whom and about whom, newest first", page(Cohort.Act)),
    params(OneDesk),
    query(Paging),
    async (c) => c.json(await Cohort.audit(c.req.valid("param").desk, c.req.valid("query"), signedIn(c))),
  );
