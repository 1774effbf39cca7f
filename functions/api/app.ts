import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import * as z from "zod";
import { Instant } from "#platform/model";
import { answering } from "./answering.ts";
import { cadence } from "./cadence.ts";
import { circumstances, notKept } from "./circumstances.ts";
import { cohort } from "./cohort.ts";
import { door } from "./door.ts";
import { feedback } from "./feedback.ts";
import { answers, type Env } from "./http.ts";
import { journal } from "./journal.ts";
import { messaging } from "./messaging.ts";
import { notify } from "./notify.ts";
import { packed } from "./packed.ts";
import { people } from "./people.ts";
import { answerError, answerMissing, answerNoSuchMethod } from "./problem.ts";
import { rooms } from "./rooms.ts";
import { safety } from "./safety.ts";
import { sessions } from "./sessions.ts";
import { shelf } from "./shelf.ts";
import { signIn } from "./sign-in.ts";
import { stream } from "./stream.ts";
import { tickets } from "./tickets.ts";
import { workshop } from "./workshop.ts";

const Health = z.object({ ok: z.boolean(), now: Instant });

const root = new Hono<Env>();
root.use(
  "/api/*",
  packed,
  notKept,
  methodNotAllowed({ app: root, onMethodNotAllowed: answerNoSuchMethod }),
  circumstances,
);
root.onError(answerError);
root.notFound(answerMissing);

/** Made when it is first asked for: it is the same until the next deploy. */
const document = later(async () => (await import("./openapi.ts")).openapi(root));

/** The whole API: one line a capability, in the order of the tiers. */
const api = root
  .basePath("/api")
  .get("/health", answers(200, "Whether the house stands", Health), (c) =>
    c.json({ ok: true, now: c.var.now.toISOString() }),
  )
  .get("/openapi.json", answers(200, "This document"), async (c) => c.json(await document()))
  .route("/sign-in", signIn)
  .route("/", people)
  .route("/workshops", workshop)
  .route("/", cohort)
  .route("/", cadence)
  .route("/", messaging)
  .route("/", journal)
  .route("/door", door)
  .route("/", sessions)
  .route("/rooms", rooms)
  .route("/", feedback)
  .route("/", answering)
  .route("/", stream)
  .route("/", safety)
  .route("/", shelf)
  .route("/", notify)
  .route("/", tickets);

export const app = root;
export type Api = typeof api;

function later<Thing>(make: () => Thing) {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
