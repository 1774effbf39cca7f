import { Hono } from "hono";
import * as z from "zod";
import * as Workshop from "#workshop";
import { answers, body, type Env, params, query, signedIn } from "./http.ts";

const One = z.object({ id: Workshop.WorkshopId });
const Cards = z.object({ items: z.array(Workshop.WorkshopCard), next: Workshop.WorkshopId.optional() });

/** Designs to launch from, and copies of them to make one's own. */
export const workshop = new Hono<Env>()
  .get(
    "/",
    answers(200, "The designs that ship, then everybody's copies.", Cards),
    query(Workshop.WorkshopPaging),
    async (c) => c.json(await Workshop.list(c.req.valid("query"), signedIn(c))),
  )
  .get(
    "/:id",
    answers(200, "One workshop with its whole design.", Workshop.Workshop),
    params(One),
    async (c) => c.json(await Workshop.get(c.req.valid("param").id, signedIn(c))),
  )
  .post(
    "/",
    answers(201, "A copy that is yours to change.", Workshop.Workshop),
    body(Workshop.CopyWorkshop),
    async (c) => c.json(await Workshop.copy(c.req.valid("json"), signedIn(c)), 201),
  )
  .put(
    "/:id",
    answers(200, "Your copy as it is now.", Workshop.Workshop),
    params(One),
    body(Workshop.ChangeWorkshop),
    async (c) => c.json(await Workshop.change(c.req.valid("param").id, c.req.valid("json"), signedIn(c))),
  )
  .delete("/:id", answers(204, "Your copy is gone; cohorts keep theirs."), params(One), async (c) => {
    await Workshop.remove(c.req.valid("param").id, signedIn(c));
    return c.body(null, 204);
  });
