import { Hono } from "hono";
import * as z from "zod";
import * as Backchannel from "#backchannel";
import { issue, Ticket } from "../realtime/ticket.ts";
import { answers, body, type Env, params, query, visitor } from "./http.ts";
import { roomRun } from "./room-run.ts";

const One = z.object({ session: Backchannel.SessionId });
const OneSaid = One.extend({ contribution: Backchannel.ContributionId });
const OneReaction = One.extend({ kind: Backchannel.Reaction });
const OneLink = One.extend({ role: Backchannel.GivenRole });
const FrameNumber = z.coerce.number().int().min(0).max(99_999_999);
const AskFrames = z.object({
  after: FrameNumber.optional(),
  before: FrameNumber.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(100),
});
const Here = z.object({ here: z.number().int(), n: z.number().int(), sample: z.number().int() });
const Frames = z.object({ items: z.array(Backchannel.Frame), head: z.number().int() });

/** Being in a room: what is in it, and what is one's own. */
const being = new Hono<Env>()
  .get("/:session", answers(200, "The room as it stands", Backchannel.Snapshot), params(One), async (c) =>
    c.json(await Backchannel.snapshot(c.req.valid("param").session, visitor(c))),
  )
  .put(
    "/:session/seat",
    answers(200, "Come in as a member, or appear differently", Backchannel.MySeat),
    params(One),
    body(Backchannel.Appear),
    async (c) =>
      c.json(await Backchannel.takeSeat(c.req.valid("param").session, c.req.valid("json"), visitor(c))),
  )
  .get(
    "/:session/frames",
    answers(200, "What happened after a frame, or before one", Frames),
    params(One),
    query(AskFrames),
    async (c) =>
      c.json(await Backchannel.log(c.req.valid("param").session, c.req.valid("query"), visitor(c))),
  )
  .get(
    "/:session/mine",
    answers(200, "What is mine in a room", Backchannel.MyThings),
    params(One),
    async (c) => c.json(await Backchannel.mineIn(c.req.valid("param").session, visitor(c))),
  )
  .post(
    "/:session/here",
    answers(200, "I am still here; and of so many people one says so", Here),
    params(One),
    async (c) => c.json(await Backchannel.beat(c.req.valid("param").session, visitor(c))),
  )
  .post(
    "/:session/ticket",
    answers(201, "Leave to hear a room as it happens", Ticket),
    params(One),
    async (c) => {
      const someone = visitor(c);
      const topics = await Backchannel.topics(c.req.valid("param").session, someone);
      return c.json(await issue(someone.id, topics, c.var.now), 201);
    },
  );

/** Taking part: saying, voting, reacting. */
const taking = new Hono<Env>()
  .post(
    "/:session/contributions",
    answers(201, "Say something; the same id again is the same thing", Backchannel.Mine),
    params(One),
    body(Backchannel.Say),
    async (c) =>
      c.json(await Backchannel.say(c.req.valid("param").session, c.req.valid("json"), visitor(c)), 201),
  )
  .put("/:session/votes/:contribution", answers(204, "Vote for a question"), params(OneSaid), async (c) => {
    const { session, contribution } = c.req.valid("param");
    await Backchannel.vote(session, contribution, visitor(c));
    return c.body(null, 204);
  })
  .delete("/:session/votes/:contribution", answers(204, "Take a vote back"), params(OneSaid), async (c) => {
    const { session, contribution } = c.req.valid("param");
    await Backchannel.unvote(session, contribution, visitor(c));
    return c.body(null, 204);
  })
  .put(
    "/:session/reactions/:kind",
    answers(204, "React to what is happening"),
    params(OneReaction),
    async (c) => {
      const { session, kind } = c.req.valid("param");
      await Backchannel.react(session, kind, visitor(c));
      return c.body(null, 204);
    },
  );

/** The life of a room: its doors and how it is run. */
const living = new Hono<Env>()
  .patch(
    "/:session",
    answers(200, "The session as it is run from now on", Backchannel.Session),
    params(One),
    body(Backchannel.ChangeSession),
    async (c) =>
      c.json(await Backchannel.change(c.req.valid("param").session, c.req.valid("json"), visitor(c))),
  )
  .put("/:session/opening", answers(200, "The room, open", Backchannel.Session), params(One), async (c) =>
    c.json(await Backchannel.open(c.req.valid("param").session, visitor(c))),
  )
  .put("/:session/closure", answers(200, "The room, closed", Backchannel.Session), params(One), async (c) =>
    c.json(await Backchannel.close(c.req.valid("param").session, visitor(c))),
  )
  .post(
    "/:session/code",
    answers(201, "The room under a new code", Backchannel.Session),
    params(One),
    async (c) => c.json(await Backchannel.renewCode(c.req.valid("param").session, visitor(c)), 201),
  )
  .post(
    "/:session/links/:role",
    answers(201, "A new link for a role; the one before is over", Backchannel.RoleLink),
    params(OneLink),
    async (c) => {
      const { session, role } = c.req.valid("param");
      return c.json(await Backchannel.renewLink(session, role, visitor(c)), 201);
    },
  );

/** Live rooms, for who has a seat in one. */
export const rooms = new Hono<Env>()
  .route("/", being)
  .route("/", taking)
  .route("/", living)
  .route("/", roomRun);
