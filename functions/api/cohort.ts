import { Hono } from "hono";
import * as z from "zod";
import * as Cohort from "#cohort";
import { Email, Membership, PersonId, Role } from "#people/model";
import { answers, body, type Env, items, params, signedIn } from "./http.ts";

const One = z.object({ cohort: Cohort.CohortId });
const OneLine = One.extend({ email: Email });
const OneMember = One.extend({ person: PersonId });
const HostingRole = z.object({ role: Role.exclude(["guest"]) });
const LinkFor = z.object({ role: Cohort.LinkRole });
const Link = z.object({ link: Cohort.InviteLink.nullable() });

/** Preparing a cohort, and what it is. */
const cohorts = new Hono<Env>()
  .get("/", answers(200, "Every cohort you belong to.", items(Cohort.Summary)), async (c) =>
    c.json({ items: await Cohort.mine(signedIn(c)) }),
  )
  .post("/", answers(201, "A draft that you host.", Cohort.Cohort), body(Cohort.Draft), async (c) =>
    c.json(await Cohort.draft(c.req.valid("json"), signedIn(c)), 201),
  )
  .get(
    "/:cohort",
    answers(200, "A cohort, and what you are in it.", Cohort.CohortPage),
    params(One),
    async (c) => c.json(await Cohort.page(c.req.valid("param").cohort, signedIn(c))),
  )
  .patch(
    "/:cohort",
    answers(200, "The cohort as it is now.", Cohort.Cohort),
    params(One),
    body(Cohort.ChangeDraft),
    async (c) => c.json(await Cohort.change(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c))),
  )
  .delete("/:cohort", answers(204, "The draft is gone, with its list."), params(One), async (c) => {
    await Cohort.discard(c.req.valid("param").cohort, signedIn(c));
    return c.body(null, 204);
  });

/** Who is to come. */
const lines = new Hono<Env>()
  .get("/:cohort/lines", answers(200, "The list of a cohort.", items(Cohort.Line)), params(One), async (c) =>
    c.json({ items: await Cohort.lines(c.req.valid("param").cohort, signedIn(c)) }),
  )
  .post(
    "/:cohort/lines",
    answers(200, "What was taken from the list, and what is wrong with the rest.", Cohort.ListReport),
    params(One),
    body(Cohort.InviteList),
    async (c) => c.json(await Cohort.invite(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c))),
  )
  .patch(
    "/:cohort/lines/:email",
    answers(200, "The line, corrected.", Cohort.Line),
    params(OneLine),
    body(Cohort.CorrectLine),
    async (c) => {
      const { cohort, email } = c.req.valid("param");
      return c.json(await Cohort.correct(cohort, email, c.req.valid("json"), signedIn(c)));
    },
  )
  .delete("/:cohort/lines/:email", answers(204, "The line is off the list."), params(OneLine), async (c) => {
    const { cohort, email } = c.req.valid("param");
    await Cohort.drop(cohort, email, signedIn(c));
    return c.body(null, 204);
  });

/** Who is there. */
const members = new Hono<Env>()
  .get(
    "/:cohort/members",
    answers(200, "Everybody in a cohort, by name.", items(Cohort.Member)),
    params(One),
    async (c) => c.json({ items: await Cohort.members(c.req.valid("param").cohort, signedIn(c)) }),
  )
  .put(
    "/:cohort/members/:person/role",
    answers(200, "What they are now.", Membership),
    params(OneMember),
    body(HostingRole),
    async (c) => {
      const { cohort, person } = c.req.valid("param");
      return c.json(await Cohort.giveRole(cohort, person, c.req.valid("json").role, signedIn(c)));
    },
  )
  .delete("/:cohort/members/me", answers(204, "You have left."), params(One), async (c) => {
    await Cohort.leave(c.req.valid("param").cohort, signedIn(c));
    return c.body(null, 204);
  })
  .delete(
    "/:cohort/members/:person",
    answers(204, "They are no longer part of it."),
    params(OneMember),
    async (c) => {
      const { cohort, person } = c.req.valid("param");
      await Cohort.remove(cohort, person, signedIn(c));
      return c.body(null, 204);
    },
  );

/** Who reads each other first. */
const circles = new Hono<Env>()
  .get(
    "/:cohort/circle",
    answers(200, "My circle and why its people sit together, and those I was in before.", Cohort.MyCircle),
    params(One),
    async (c) => c.json(await Cohort.myCircle(c.req.valid("param").cohort, signedIn(c))),
  )
  .get(
    "/:cohort/circles",
    answers(200, "All circles with their people, for facilitators.", Cohort.AllCircles),
    params(One),
    async (c) => c.json(await Cohort.circles(c.req.valid("param").cohort, signedIn(c))),
  )
  .get(
    "/:cohort/circles/preview",
    answers(200, "The circles as they would be if they were formed now.", Cohort.FormingPreview),
    params(One),
    async (c) => c.json(await Cohort.previewCircles(c.req.valid("param").cohort, signedIn(c))),
  )
  .post(
    "/:cohort/circles",
    answers(
      201,
      "The circles are formed as they were previewed; seats are taken a moment later.",
      Cohort.Formed,
    ),
    params(One),
    body(Cohort.FormCircles),
    async (c) =>
      c.json(await Cohort.formCircles(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c)), 201),
  );

/** The link that lets people in. */
const inviteLink = new Hono<Env>()
  .get(
    "/:cohort/invite-link",
    answers(200, "The join link in force, if any.", Link),
    params(One),
    async (c) =>
      c.json({ link: (await Cohort.inviteLink(c.req.valid("param").cohort, signedIn(c))) ?? null }),
  )
  .put(
    "/:cohort/invite-link",
    answers(201, "A new join link; the one before is over.", Cohort.InviteLink),
    params(One),
    body(LinkFor),
    async (c) =>
      c.json(await Cohort.renewLink(c.req.valid("param").cohort, c.req.valid("json").role, signedIn(c)), 201),
  )
  .delete("/:cohort/invite-link", answers(204, "The join link is over."), params(One), async (c) => {
    await Cohort.endLink(c.req.valid("param").cohort, signedIn(c));
    return c.body(null, 204);
  });

const Token = z.object({ token: z.string().max(100) });

/** Coming in by that link: looking at it needs nothing but the link. */
const join = new Hono<Env>()
  .get("/:token", answers(200, "What a join link opens.", Cohort.Invitation), params(Token), async (c) =>
    c.json(await Cohort.invitation(c.req.valid("param").token)),
  )
  .post("/:token", answers(201, "You are in.", Membership), params(Token), async (c) =>
    c.json(await Cohort.joinByLink(c.req.valid("param").token, signedIn(c)), 201),
  );

/** Cohorts, from a draft to who is in them; what drives them through the month is the cadence's. */
export const cohort = new Hono<Env>()
  .route("/cohorts", cohorts)
  .route("/cohorts", lines)
  .route("/cohorts", members)
  .route("/cohorts", circles)
  .route("/cohorts", inviteLink)
  .route("/join", join);
