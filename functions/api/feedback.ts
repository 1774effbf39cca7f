import { Hono } from "hono";
import * as z from "zod";
import { BeatId } from "#cadence/model";
import * as Feedback from "#feedback";
import { Entry, EntryId, SignalKind } from "#journal/model";
import { CohortId, Mute } from "#people/model";
import { answers, body, type Env, items, params, query, signedIn } from "./http.ts";

const One = z.object({ entry: EntryId });
const OneReply = One.extend({ reply: Feedback.ReplyId });
const OneSignal = One.extend({ kind: SignalKind });
const Hush = Mute.pick({ until: true });

const thread = new Hono<Env>().get(
  "/:entry",
  answers(200, "An entry and what was said to it", Feedback.Thread),
  params(One),
  query(Feedback.ThreadPaging),
  async (c) => c.json(await Feedback.thread(c.req.valid("param").entry, c.req.valid("query"), signedIn(c))),
);

const replies = new Hono<Env>()
  .post(
    "/:entry/replies",
    answers(201, "Answer an entry", Feedback.Reply),
    params(One),
    body(Feedback.WriteReply),
    async (c) =>
      c.json(await Feedback.reply(c.req.valid("param").entry, c.req.valid("json"), signedIn(c)), 201),
  )
  .patch(
    "/:entry/replies/:reply",
    answers(200, "Change the words of my reply", Feedback.Reply),
    params(OneReply),
    body(Feedback.EditReply),
    async (c) => {
      const { entry, reply } = c.req.valid("param");
      return c.json(await Feedback.edit(entry, reply, c.req.valid("json"), signedIn(c)));
    },
  );

/** What came of the answers: which of them helped, and what changed. */
const loop = new Hono<Env>()
  .put(
    "/:entry/replies/:reply/helped",
    answers(204, "Say that a reply to my entry helped"),
    params(OneReply),
    async (c) => {
      const { entry, reply } = c.req.valid("param");
      await Feedback.markHelped(entry, reply, signedIn(c));
      return c.body(null, 204);
    },
  )
  .delete(
    "/:entry/replies/:reply/helped",
    answers(204, "Take back that a reply helped"),
    params(OneReply),
    async (c) => {
      const { entry, reply } = c.req.valid("param");
      await Feedback.unmarkHelped(entry, reply, signedIn(c));
      return c.body(null, 204);
    },
  )
  .put(
    "/:entry/loop",
    answers(200, "Say what I changed, to those who answered", Entry),
    params(One),
    body(Feedback.CloseLoop),
    async (c) =>
      c.json(await Feedback.closeLoop(c.req.valid("param").entry, c.req.valid("json"), signedIn(c))),
  );

const signals = new Hono<Env>()
  .put("/:entry/signals/:kind", answers(204, "Give a signal"), params(OneSignal), async (c) => {
    const { entry, kind } = c.req.valid("param");
    await Feedback.signal(entry, kind, signedIn(c));
    return c.body(null, 204);
  })
  .delete("/:entry/signals/:kind", answers(204, "Take a signal back"), params(OneSignal), async (c) => {
    const { entry, kind } = c.req.valid("param");
    await Feedback.unsignal(entry, kind, signedIn(c));
    return c.body(null, 204);
  })
  .put(
    "/:entry/mute",
    answers(204, "Make a thread quiet, or heard again"),
    params(One),
    body(Hush),
    async (c) => {
      await Feedback.hush(c.req.valid("param").entry, c.req.valid("json").until, signedIn(c));
      return c.body(null, 204);
    },
  );

/** What I am trying, and how it went: mine alone to see. */
const tries = new Hono<Env>()
  .get("/", answers(200, "What I am trying, and what I have told", items(Feedback.Try)), async (c) =>
    c.json({ items: await Feedback.tries(signedIn(c)) }),
  )
  .get("/:entry", answers(200, "One thing that I am trying", Feedback.Try), params(One), async (c) =>
    c.json(await Feedback.trying(c.req.valid("param").entry, signedIn(c))),
  )
  .put("/:entry/asking", answers(200, "Ask me again in ten days", Feedback.Try), params(One), async (c) =>
    c.json(await Feedback.askAgain(c.req.valid("param").entry, signedIn(c))),
  )
  .delete("/:entry", answers(204, "Let go what I meant to try"), params(One), async (c) => {
    await Feedback.letGo(c.req.valid("param").entry, signedIn(c));
    return c.body(null, 204);
  })
  .post(
    "/:entry/outcome",
    answers(201, "Tell how it went, in an entry of mine", Entry),
    params(One),
    body(Feedback.TellOutcome),
    async (c) =>
      c.json(await Feedback.tell(c.req.valid("param").entry, c.req.valid("json"), signedIn(c)), 201),
  );

const rounds = new Hono<Env>().get(
  "/:cohort/rounds/:beat",
  answers(200, "How it stands with a round of feedback", Feedback.RoundStanding),
  params(z.object({ cohort: CohortId, beat: BeatId })),
  async (c) => {
    const { cohort, beat } = c.req.valid("param");
    return c.json(await Feedback.roundStanding(cohort, beat, signedIn(c)));
  },
);

/** What is said to an entry, and what becomes of it. */
export const feedback = new Hono<Env>()
  .route("/entries", thread)
  .route("/entries", replies)
  .route("/entries", loop)
  .route("/entries", signals)
  .route("/tries", tries)
  .route("/cohorts", rounds);
