import { Hono } from "hono";
import * as z from "zod";
import * as Backchannel from "#backchannel";
import { CohortId } from "#people/model";
import * as Shelf from "#shelf/model";
import { answers, body, type Env, items, page, params, query, signedIn } from "./http.ts";

/** Read when somebody asks for it, and not when the API starts. */
const door = () => import("#shelf");

const InCohort = z.object({ cohort: CohortId });
const OneItem = InCohort.extend({ item: Shelf.ItemId });

/** What stays: the shelf of a cohort, and the questions that its sessions still owe an answer. */
export const shelf = new Hono<Env>()
  .get(
    "/cohorts/:cohort/shelf",
    answers(200, "The shelf of a cohort, what came up last first", page(Shelf.Item)),
    params(InCohort),
    query(Shelf.ShelfPages),
    async (c) =>
      c.json(await (await door()).shelf(c.req.valid("param").cohort, c.req.valid("query"), signedIn(c))),
  )
  .post(
    "/cohorts/:cohort/shelf",
    answers(201, "Keep something; what is kept already stays as it is", Shelf.Item),
    params(InCohort),
    body(Shelf.Keep),
    async (c) =>
      c.json(await (await door()).keep(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c)), 201),
  )
  .patch(
    "/cohorts/:cohort/shelf/:item",
    answers(200, "Say why something is kept", Shelf.Item),
    params(OneItem),
    body(Shelf.Explain),
    async (c) => {
      const { cohort, item } = c.req.valid("param");
      return c.json(await (await door()).explain(cohort, item, c.req.valid("json"), signedIn(c)));
    },
  )
  .put(
    "/cohorts/:cohort/shelf/:item",
    answers(200, "Put back what was taken off", Shelf.Item),
    params(OneItem),
    async (c) => {
      const { cohort, item } = c.req.valid("param");
      return c.json(await (await door()).putBack(cohort, item, signedIn(c)));
    },
  )
  .delete(
    "/cohorts/:cohort/shelf/:item",
    answers(204, "Take something off the shelf"),
    params(OneItem),
    async (c) => {
      const { cohort, item } = c.req.valid("param");
      await (await door()).remove(cohort, item, signedIn(c));
      return c.body(null, 204);
    },
  )
  .get(
    "/cohorts/:cohort/unanswered",
    answers(200, "Questions that its sessions owe an answer, oldest first", items(Backchannel.Unanswered)),
    params(InCohort),
    async (c) => c.json({ items: await Backchannel.unanswered(c.req.valid("param").cohort, signedIn(c)) }),
  );
