import { Hono } from "hono";
import * as z from "zod";
import * as Messaging from "#messaging/model";
import { Mute, PersonId } from "#people/model";
import { Paging } from "#platform/model";
import { answers, body, type Env, page, params, query, signedIn } from "./http.ts";

/** Read when somebody asks for it, and not when the API starts. */
const door = () => import("#messaging");

const One = z.object({ conversation: Messaging.ConversationId });
const OneMessage = One.extend({ message: Messaging.MessageId });
const OnePerson = z.object({ person: PersonId });
const Unread = z.object({ unread: z.number().int() });
const Quiet = Mute.pick({ until: true });

/** What is mine among all conversations. */
const mine = new Hono<Env>()
  .get(
    "/",
    answers(200, "My conversations, the one that moved last first", page(Messaging.Talk)),
    query(Paging),
    async (c) => c.json(await (await door()).talks(c.req.valid("query"), signedIn(c))),
  )
  .post(
    "/",
    answers(201, "Write to one or two people", Messaging.Message),
    body(Messaging.Begin),
    async (c) => c.json(await (await door()).begin(c.req.valid("json"), signedIn(c)), 201),
  )
  .get("/unread", answers(200, "In how many conversations something is unread", Unread), async (c) =>
    c.json({ unread: await (await door()).unread(signedIn(c)) }),
  )
  .get("/taking", answers(200, "Whether I take messages", Messaging.Taking), async (c) =>
    c.json({ taking: await (await door()).taking(signedIn(c)) }),
  )
  .put("/taking", answers(204, "Take messages, or none"), body(Messaging.Taking), async (c) => {
    await (await door()).take(c.req.valid("json").taking, signedIn(c));
    return c.body(null, 204);
  })
  .get(
    "/with/:person",
    answers(200, "Whether I can write to somebody, and what we have begun", Messaging.Acquainted),
    params(OnePerson),
    async (c) => c.json(await (await door()).acquainted(c.req.valid("param").person, signedIn(c))),
  );

/** One conversation, for its people. */
const one = new Hono<Env>()
  .get(
    "/:conversation",
    answers(200, "A conversation and what was said in it, newest first", Messaging.Conversation),
    params(One),
    query(Paging),
    async (c) =>
      c.json(
        await (await door()).conversation(
          c.req.valid("param").conversation,
          c.req.valid("query"),
          signedIn(c),
        ),
      ),
  )
  .post(
    "/:conversation/messages",
    answers(201, "Say something in a conversation", Messaging.Message),
    params(One),
    body(Messaging.WriteMessage),
    async (c) =>
      c.json(
        await (await door()).write(c.req.valid("param").conversation, c.req.valid("json"), signedIn(c)),
        201,
      ),
  )
  .delete(
    "/:conversation/messages/:message",
    answers(204, "Take back my message"),
    params(OneMessage),
    async (c) => {
      const { conversation, message } = c.req.valid("param");
      await (await door()).takeBack(conversation, message, signedIn(c));
      return c.body(null, 204);
    },
  )
  .put(
    "/:conversation/reading",
    answers(204, "Note how far I have read"),
    params(One),
    body(Messaging.ReadTo),
    async (c) => {
      await (await door()).read(c.req.valid("param").conversation, c.req.valid("json").upTo, signedIn(c));
      return c.body(null, 204);
    },
  )
  .put(
    "/:conversation/mute",
    answers(204, "Make a conversation quiet, or heard again"),
    params(One),
    body(Quiet),
    async (c) => {
      await (await door()).mute(c.req.valid("param").conversation, c.req.valid("json").until, signedIn(c));
      return c.body(null, 204);
    },
  )
  .delete(
    "/:conversation/people/me",
    answers(204, "Leave a conversation of three"),
    params(One),
    async (c) => {
      await (await door()).leave(c.req.valid("param").conversation, signedIn(c));
      return c.body(null, 204);
    },
  );

/** Messages between two or three people. */
export const messaging = new Hono<Env>().route("/conversations", mine).route("/conversations", one);
