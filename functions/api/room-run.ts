import { Hono } from "hono";
import * as z from "zod";
import * as Backchannel from "#backchannel";
import { Paging } from "#platform/model";
import { answers, body, type Env, page, params, query, visitor } from "./http.ts";

const One = z.object({ session: Backchannel.SessionId });
const OneSaid = One.extend({ contribution: Backchannel.ContributionId });
const OnePoll = One.extend({ poll: Backchannel.ContributionId });

/** What becomes of what was said. */
const courses = new Hono<Env>()
  .patch(
    "/:session/contributions/:contribution",
    answers(200, "Let something in, or move a question along", Backchannel.AtDesk),
    params(OneSaid),
    body(Backchannel.Turn),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      return c.json(await Backchannel.turn(session, contribution, c.req.valid("json"), visitor(c)));
    },
  )
  .put(
    "/:session/merges/:contribution",
    answers(200, "Unite a question with another that asks the same", Backchannel.AtDesk),
    params(OneSaid),
    body(Backchannel.Merge),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      return c.json(await Backchannel.merge(session, contribution, c.req.valid("json"), visitor(c)));
    },
  )
  .put(
    "/:session/answers/:contribution",
    answers(200, "Answer a question in writing, during a session or after it", Backchannel.AtDesk),
    params(OneSaid),
    body(Backchannel.WriteAnswer),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      return c.json(await Backchannel.answer(session, contribution, c.req.valid("json"), visitor(c)));
    },
  )
  .post(
    "/:session/asides/:contribution",
    answers(
      201,
      "Ask back whoever said something, or answer when one is asked",
      z.union([Backchannel.AtDesk, Backchannel.Mine]),
    ),
    params(OneSaid),
    body(Backchannel.SayAside),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      return c.json(await Backchannel.aside(session, contribution, c.req.valid("json"), visitor(c)), 201);
    },
  );

/** What is on the stage. */
const staging = new Hono<Env>()
  .put(
    "/:session/stage/:contribution",
    answers(200, "Put a question on the stage", Backchannel.Session),
    params(OneSaid),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      return c.json(await Backchannel.stage(session, contribution, visitor(c)));
    },
  )
  .delete("/:session/stage", answers(200, "Clear the stage", Backchannel.Session), params(One), async (c) =>
    c.json(await Backchannel.unstage(c.req.valid("param").session, visitor(c))),
  );

/** What the room is spared, and from whom. */
const sparing = new Hono<Env>()
  .put(
    "/:session/hidden/:contribution",
    answers(200, "Hide something said", Backchannel.AtDesk),
    params(OneSaid),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      return c.json(await Backchannel.hide(session, contribution, visitor(c)));
    },
  )
  .delete(
    "/:session/hidden/:contribution",
    answers(200, "Bring back what was hidden", Backchannel.AtDesk),
    params(OneSaid),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      return c.json(await Backchannel.bringBack(session, contribution, visitor(c)));
    },
  )
  .put(
    "/:session/mutes/:contribution",
    answers(204, "Mute whoever said something"),
    params(OneSaid),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      await Backchannel.mute(session, contribution, visitor(c));
      return c.body(null, 204);
    },
  )
  .delete(
    "/:session/mutes/:contribution",
    answers(204, "Let whoever said something speak again"),
    params(OneSaid),
    async (c) => {
      const { session, contribution } = c.req.valid("param");
      await Backchannel.unmute(session, contribution, visitor(c));
      return c.body(null, 204);
    },
  );

/** What the room is asked. */
const polls = new Hono<Env>()
  .post(
    "/:session/polls",
    answers(201, "Ask the room; the same id again is the same poll", Backchannel.Poll),
    params(One),
    body(Backchannel.MakePoll),
    async (c) =>
      c.json(await Backchannel.makePoll(c.req.valid("param").session, c.req.valid("json"), visitor(c)), 201),
  )
  .get(
    "/:session/polls/:poll",
    answers(200, "A poll, with what it has come to for who has answered", Backchannel.Poll),
    params(OnePoll),
    async (c) => {
      const { session, poll } = c.req.valid("param");
      return c.json(await Backchannel.poll(session, poll, visitor(c)));
    },
  )
  .put(
    "/:session/polls/:poll/answer",
    answers(200, "Answer a poll, or answer it differently", Backchannel.Poll),
    params(OnePoll),
    body(Backchannel.PollAnswer),
    async (c) => {
      const { session, poll } = c.req.valid("param");
      return c.json(await Backchannel.answerPoll(session, poll, c.req.valid("json"), visitor(c)));
    },
  )
  .put(
    "/:session/polls/:poll/closure",
    answers(200, "Close a poll", Backchannel.Poll),
    params(OnePoll),
    async (c) => {
      const { session, poll } = c.req.valid("param");
      return c.json(await Backchannel.closePoll(session, poll, visitor(c)));
    },
  );

/** What only moderators look at. */
const looking = new Hono<Env>()
  .get(
    "/:session/desk",
    answers(200, "What waits for a moderator", Backchannel.Desk),
    params(One),
    async (c) => c.json(await Backchannel.desk(c.req.valid("param").session, visitor(c))),
  )
  .get(
    "/:session/acts",
    answers(200, "What was done to run a room, the newest first", page(Backchannel.Act)),
    params(One),
    query(Paging),
    async (c) =>
      c.json(await Backchannel.acts(c.req.valid("param").session, c.req.valid("query"), visitor(c))),
  );

const file = ({ name, type, text }: Backchannel.HomeFile) =>
  new Response(text, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"` },
  });

/** The whole session to take home, during it and ever after. */
const takingHome = new Hono<Env>()
  .get("/:session/export.md", answers(200, "A session as a text (Markdown)"), params(One), async (c) =>
    file(await Backchannel.exported(c.req.valid("param").session, "md", visitor(c))),
  )
  .get("/:session/export.csv", answers(200, "A session as a table (CSV)"), params(One), async (c) =>
    file(await Backchannel.exported(c.req.valid("param").session, "csv", visitor(c))),
  )
  .get(
    "/:session/export.json",
    answers(200, "A session as data (JSON)", Backchannel.TakenHome),
    params(One),
    async (c) => file(await Backchannel.exported(c.req.valid("param").session, "json", visitor(c))),
  );

/** Running a live room: what moderators and speakers do in it. */
export const roomRun = new Hono<Env>()
  .route("/", courses)
  .route("/", staging)
  .route("/", sparing)
  .route("/", polls)
  .route("/", looking)
  .route("/", takingHome);
