import { Hono } from "hono";
import * as z from "zod";
import * as Cadence from "#cadence";
import {
  AskMove,
  Beat,
  BeatId,
  CalendarLink,
  ExtendRound,
  Fairness,
  LaunchDone,
  LogLine,
  Move,
  MoveDone,
  MovePreview,
  Preview,
  TryOut,
  TryPlan,
} from "#cadence/model";
import { CohortId } from "#people/model";
import { Paging } from "#platform/model";
import { answers, body, type Env, items, page, params, query, signedIn } from "./http.ts";

const InCohort = z.object({ cohort: CohortId });
const OneRound = InCohort.extend({ beat: BeatId });

/** A cohort's month: tried out, launched, lived, moved, looked back on; and everybody's calendar. */
export const cadence = new Hono<Env>()
  .post("/previews", answers(200, "A month as it would be, without a draft", Preview), body(TryPlan), (c) => {
    signedIn(c);
    const { design, startsOn, zone, people } = c.req.valid("json");
    return c.json(Cadence.preview(design, startsOn, zone, people));
  })
  .post(
    "/cohorts/:cohort/preview",
    answers(200, "A draft's month as it would be, with what is tried out", Preview),
    params(InCohort),
    body(TryOut),
    async (c) =>
      c.json(await Cadence.previewDraft(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c))),
  )
  .post("/cohorts/:cohort/launch", answers(201, "Launch a draft", LaunchDone), params(InCohort), async (c) =>
    c.json(await Cadence.launch(c.req.valid("param").cohort, signedIn(c)), 201),
  )
  .get(
    "/cohorts/:cohort/beats",
    answers(200, "A cohort's month, in order", items(Beat)),
    params(InCohort),
    async (c) => c.json({ items: await Cadence.beats(c.req.valid("param").cohort, signedIn(c)) }),
  )
  .get(
    "/cohorts/:cohort/fair-clock",
    answers(200, "For whom its sessions fall at night, and fairer hours", Fairness),
    params(InCohort),
    async (c) => c.json(await Cadence.fairnessOf(c.req.valid("param").cohort, signedIn(c))),
  )
  .post(
    "/cohorts/:cohort/moves/preview",
    answers(200, "What a move would change", MovePreview),
    params(InCohort),
    body(Move),
    async (c) =>
      c.json(await Cadence.previewMove(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c))),
  )
  .post(
    "/cohorts/:cohort/moves",
    answers(201, "Move the run or one beat", MoveDone),
    params(InCohort),
    body(AskMove),
    async (c) =>
      c.json(await Cadence.move(c.req.valid("param").cohort, c.req.valid("json"), signedIn(c)), 201),
  )
  .post(
    "/cohorts/:cohort/rounds/:beat/extension",
    answers(201, "Give a round of feedback one more day", MoveDone),
    params(OneRound),
    body(ExtendRound),
    async (c) => {
      const { cohort, beat } = c.req.valid("param");
      return c.json(await Cadence.extendRound(cohort, beat, c.req.valid("json"), signedIn(c)), 201);
    },
  )
  .get(
    "/cohorts/:cohort/log",
    answers(200, "What its clock did and what was done to it, newest first", page(LogLine)),
    params(InCohort),
    query(Paging),
    async (c) => c.json(await Cadence.log(c.req.valid("param").cohort, c.req.valid("query"), signedIn(c))),
  )
  .get("/me/calendar", answers(200, "The secret address of one's own calendar", CalendarLink), async (c) =>
    c.json(await Cadence.calendarLink(signedIn(c))),
  )
  .post(
    "/me/calendar/renewal",
    answers(201, "A new secret address; the old one ends", CalendarLink),
    async (c) => c.json(await Cadence.renewCalendarLink(signedIn(c)), 201),
  )
  .get("/calendar/:file{.+\\.ics}", answers(200, "The calendar behind a secret address"), async (c) => {
    const token = c.req.param("file").slice(0, -".ics".length);
    return c.body(await Cadence.calendar(token), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, max-age=300",
      "referrer-policy": "no-referrer",
    });
  });
