import { Hono } from "hono";
import * as z from "zod";
import * as Journal from "#journal";
import { Paging } from "#platform/model";
import { answers, body, type Env, page, params, query, signedIn } from "./http.ts";

const One = z.object({ entry: Journal.EntryId });
const OneDraft = z.object({ draft: Journal.DraftId });

/** What somebody narrates, and who may read it. */
const entries = new Hono<Env>()
  .post("/", answers(201, "Write an entry", Journal.Entry), body(Journal.WriteEntry), async (c) =>
    c.json(await Journal.write(c.req.valid("json"), signedIn(c)), 201),
  )
  .get(
    "/mine",
    answers(200, "My journal, newest first", page(Journal.Traced)),
    query(Journal.MyPages),
    async (c) => c.json(await Journal.mine(c.req.valid("query"), signedIn(c))),
  )
  .patch(
    "/:entry",
    answers(200, "Change the words of my entry", Journal.Entry),
    params(One),
    body(Journal.EditEntry),
    async (c) => c.json(await Journal.edit(c.req.valid("param").entry, c.req.valid("json"), signedIn(c))),
  )
  .put(
    "/:entry/audience",
    answers(200, "Step up or down the ladder with my entry", Journal.Entry),
    params(One),
    body(Journal.MoveEntry),
    async (c) => c.json(await Journal.move(c.req.valid("param").entry, c.req.valid("json"), signedIn(c))),
  )
  .put(
    "/:entry/round",
    answers(200, "Bring my entry into a round of feedback", Journal.Entry),
    params(One),
    body(Journal.EnterRound),
    async (c) =>
      c.json(await Journal.enterRound(c.req.valid("param").entry, c.req.valid("json"), signedIn(c))),
  )
  .put(
    "/:entry/ask",
    answers(200, "Ask something precise about my entry", Journal.Entry),
    params(One),
    body(Journal.PutAsk),
    async (c) => c.json(await Journal.ask(c.req.valid("param").entry, c.req.valid("json"), signedIn(c))),
  )
  .delete("/:entry/ask", answers(204, "Take my question back"), params(One), async (c) => {
    await Journal.unask(c.req.valid("param").entry, signedIn(c));
    return c.body(null, 204);
  })
  .get(
    "/:entry/lineage",
    answers(200, "Where a practice comes from and where it went, as a tree", Journal.Lineage),
    params(One),
    async (c) => c.json(await Journal.lineage(c.req.valid("param").entry, signedIn(c))),
  )
  .get(
    "/:entry/editions",
    answers(200, "How an entry read before its edits, newest first", page(Journal.Edition)),
    params(One),
    query(Paging),
    async (c) =>
      c.json(await Journal.editions(c.req.valid("param").entry, c.req.valid("query"), signedIn(c))),
  );

/** Words on the way. */
const drafts = new Hono<Env>()
  .get("/", answers(200, "My drafts", page(Journal.Draft)), query(Paging), async (c) =>
    c.json(await Journal.drafts(c.req.valid("query"), signedIn(c))),
  )
  .post(
    "/",
    answers(201, "Begin an entry for my circle out of my own messages", Journal.Draft),
    body(Journal.BringWords),
    async (c) => c.json(await Journal.bring(c.req.valid("json"), signedIn(c)), 201),
  )
  .put(
    "/:draft",
    answers(200, "Keep a draft; what another device kept is never written over", Journal.Saved),
    params(OneDraft),
    body(Journal.SaveDraft),
    async (c) =>
      c.json(await Journal.saveDraft(c.req.valid("param").draft, c.req.valid("json"), signedIn(c))),
  )
  .delete("/:draft", answers(204, "Drop a draft"), params(OneDraft), async (c) => {
    await Journal.discardDraft(c.req.valid("param").draft, signedIn(c));
    return c.body(null, 204);
  });

/** A journal and its drafts. */
export const journal = new Hono<Env>().route("/entries", entries).route("/drafts", drafts);
