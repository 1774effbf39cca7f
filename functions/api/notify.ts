import { Hono } from "hono";
import * as z from "zod";
import * as Notify from "#notify";
import { CohortId, PersonId, PersonName } from "#people/model";
import { Refused } from "#platform";
import { Language, Paging, Zone } from "#platform/model";
import { answers, body, type Env, page, params, query, signedIn } from "./http.ts";

const Unread = z.object({ unread: z.number().int() });
const Inbox = page(Notify.Note).extend(Unread.shape);

const OneMember = z.object({ cohort: CohortId, person: PersonId });

const Reader = z.object({ name: PersonName, zone: Zone, language: Language });

/** A mail has styles of its own, which our pages may not have: it is shown in a frame, with no script and no way out. */
const MAIL_ALONE = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'; sandbox",
};

export const notify = new Hono<Env>()
  .get(
    "/inbox",
    answers(200, "My inbox, newest first, and how much is unread.", Inbox),
    query(Paging),
    async (c) => {
      const ctx = signedIn(c);
      const [page, unread] = await Promise.all([Notify.inbox(c.req.valid("query"), ctx), Notify.unread(ctx)]);
      return c.json({ ...page, unread });
    },
  )
  .get("/inbox/unread", answers(200, "How many of my notes are unread.", Unread), async (c) =>
    c.json({ unread: await Notify.unread(signedIn(c)) }),
  )
  .post("/inbox/reading", answers(200, "Mark notes as read.", Unread), body(Notify.ReadNotes), async (c) =>
    c.json({ unread: await Notify.read(c.req.valid("json"), signedIn(c)) }),
  )
  .get(
    "/cohorts/:cohort/members/:person/nudges",
    answers(200, "Whether somebody can be nudged now, and why not.", Notify.Nudging),
    params(OneMember),
    async (c) => {
      const { cohort, person } = c.req.valid("param");
      return c.json(await Notify.nudging(cohort, person, signedIn(c)));
    },
  )
  .post(
    "/cohorts/:cohort/members/:person/nudges",
    answers(204, "A kind word is in their inbox, under your name."),
    params(OneMember),
    body(Notify.WriteNudge),
    async (c) => {
      const { cohort, person } = c.req.valid("param");
      await Notify.nudge(cohort, person, c.req.valid("json").words, signedIn(c));
      return c.body(null, 204);
    },
  )
  .post(
    "/cohorts/:cohort/rehearsal",
    answers(200, "Read the month as one reader will: each beat on their clock, each mail in their language."),
    params(z.object({ cohort: CohortId })),
    body(Reader),
    async (c) =>
      c.json({
        scenes: await Notify.rehearse(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c)),
      }),
  )
  .get(
    "/cohorts/:cohort/rehearsal/:scene",
    answers(
      200,
      "One rehearsed mail as its reader's mail program shows it: the invitation, or a beat's by its slug.",
    ),
    params(z.object({ cohort: CohortId, scene: z.string().max(80) })),
    query(Reader.partial()),
    async (c) => {
      const { cohort, scene } = c.req.valid("param");
      const ctx = signedIn(c);
      const reader = Reader.parse({ ...ctx.person, ...c.req.valid("query") });
      const scenes = await Notify.rehearse(cohort, reader, ctx);
      const mail = scenes.find(({ beat }) => (beat?.slug ?? "invitation") === scene)?.mail;
      if (!mail) throw new Refused("missing", "notify.no-such-mail", "No mail is sent at this moment.");
      return c.body(mail.html, 200, MAIL_ALONE);
    },
  )
  .post(
    "/stop/:token",
    answers(
      200,
      "End a kind of mail with one click (RFC 8058), without signing in.",
      z.object({ stopped: z.enum(Notify.LISTS) }),
    ),
    params(z.object({ token: z.string().max(200) })),
    async (c) => c.json({ stopped: await Notify.stop(c.req.valid("param").token, c.var.now) }),
  );
