import { Hono } from "hono";
import * as z from "zod";
import { PlaceId } from "#journal/model";
import { Paging } from "#platform/model";
import * as Stream from "#stream";
import { answers, type Env, params, query, signedIn } from "./http.ts";

const One = z.object({ place: PlaceId });

const streams = new Hono<Env>()
  .get("/home", answers(200, "What is new in all my places", Stream.Cards), query(Paging), async (c) =>
    c.json(await Stream.home(c.req.valid("query"), signedIn(c))),
  )
  .get(
    "/waiting",
    answers(200, "What waits for an answer, oldest first", Stream.Cards),
    query(Stream.Waiting),
    async (c) => {
      const { place, ...paging } = c.req.valid("query");
      return c.json(await Stream.waiting(place, paging, signedIn(c)));
    },
  )
  .get("/counts", answers(200, "How much is unread in each of my places", Stream.Counts), async (c) =>
    c.json({ items: await Stream.counts(signedIn(c)) }),
  )
  .get(
    "/:place",
    answers(200, "What is in a place, newest first", Stream.Cards),
    params(One),
    query(Paging),
    async (c) => c.json(await Stream.place(c.req.valid("param").place, c.req.valid("query"), signedIn(c))),
  );

/** What is new, and where. */
export const stream = new Hono<Env>().route("/streams", streams);
