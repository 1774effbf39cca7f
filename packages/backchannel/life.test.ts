import { describe, expect, test } from "vitest";
import * as Cadence from "#cadence";
import { aCohort, aDraft, newsAbout } from "../../tests/world/cohort.ts";
import { anAttendee, aSession, visiting } from "../../tests/world/room.ts";
import { someone } from "../../tests/world.ts";
import {
  change,
  close,
  comeIn,
  follow,
  hosted,
  make,
  ofCohort,
  open,
  prepare,
  renewLink,
  snapshot,
} from "./index.ts";
import type { SessionCard } from "./model.ts";

const NOW = new Date("2026-02-20T09:00:00Z");

/** A cohort on its way, with the sessions of its month. */
async function month() {
  const ana = await someone({ name: "Ana" }, NOW);
  const draft = await aDraft(ana, {}, NOW);
  await Cadence.launch(draft.id, await ana.ctx(NOW));
  const beats = await Cadence.beats(draft.id, await ana.ctx(NOW));
  const beat = (slug: string) => {
    const found = beats.find((one) => one.slug === slug);
    if (!found) throw new Error(`no beat ${slug}`);
    return found;
  };
  const [first] = beats.filter(({ kind }) => kind === "session-opens");
  if (!first) throw new Error("a month without a session");
  const closing = beat(Cadence.closesSlug(Cadence.momentOf(first.slug)));
  return { ana, cohort: draft.id, first, closing };
}

const cardAt = (cards: readonly SessionCard[], slug: string) => cards.find(({ beat }) => beat === slug);

describe("the sessions of a cohort", () => {
  test("are those of its month, made when somebody prepares them, and once", async () => {
    const { ana, cohort, first } = await month();
    const ctx = await ana.ctx(NOW);
    expect(cardAt(await ofCohort(cohort, ctx), first.slug)).toMatchObject({
      made: false,
      startsAt: first.at,
    });
    const [one, other] = await Promise.all([
      prepare(cohort, first.slug, ctx),
      prepare(cohort, first.slug, ctx),
    ]);
    expect(one.id).toBe(other.id);
    expect(cardAt(await ofCohort(cohort, ctx), first.slug)).toMatchObject({
      made: true,
      id: one.id,
      state: "planned",
    });
  });

  test("open and close with their beats, each once however often a beat is told", async () => {
    const { ana, cohort, first, closing } = await month();
    await Promise.all([follow(first, NOW), follow(first, NOW)]);
    await follow(first, NOW);
    const card = cardAt(await ofCohort(cohort, await ana.ctx(NOW)), first.slug);
    expect(card).toMatchObject({ state: "open", openedAt: NOW.toISOString() });
    await Promise.all([follow(closing, NOW), follow(closing, NOW)]);
    expect(cardAt(await ofCohort(cohort, await ana.ctx(NOW)), first.slug)).toMatchObject({ state: "closed" });
    const about = { session: card?.id };
    expect(await newsAbout("backchannel.opened", about)).toHaveLength(1);
    expect(await newsAbout("backchannel.closed", about)).toHaveLength(1);
    // A beat told once more, and late, opens nothing again.
    await follow(first, NOW);
    expect(cardAt(await ofCohort(cohort, await ana.ctx(NOW)), first.slug)).toMatchObject({ state: "closed" });
  });

  test("are nobody's business outside of it, and prepared by its facilitators only", async () => {
    const { cohort } = await aCohort({ now: NOW });
    const eva = await someone({ name: "Eva" }, NOW);
    await expect(ofCohort(cohort.id, await eva.ctx(NOW))).rejects.toMatchObject({ kind: "missing" });
    await expect(make({ title: "Mine", cohort: cohort.id }, await eva.ctx(NOW))).rejects.toMatchObject({
      kind: "missing",
    });
  });
});

describe("a session that stands alone", () => {
  test("is made by anybody of the house, and listed for who made it", async () => {
    const { host, session } = await aSession({ state: "planned", now: NOW });
    expect((await hosted(await host.ctx(NOW))).map(({ id }) => id)).toEqual([session.id]);
    const gil = await someone({ name: "Gil", guest: true }, NOW);
    await expect(make({ title: "Mine" }, await gil.ctx(NOW))).rejects.toMatchObject({
      code: "backchannel.guest",
    });
  });

  test("is run by its moderators, whoever has the link for it, and by nobody else", async () => {
    const { session, moderator } = await aSession({ now: NOW });
    const kenji = await anAttendee(session, {}, NOW);
    for (const attempt of [open, close]) {
      await expect(attempt(session.id, kenji)).rejects.toMatchObject({ code: "backchannel.not-moderator" });
    }
    await expect(change(session.id, { title: "Mine" }, kenji)).rejects.toMatchObject({ kind: "forbidden" });
    const { word } = await renewLink(session.id, "moderator", moderator);

    await comeIn({ word, as: "alias" }, kenji, { network: "here", now: NOW });
    expect((await change(session.id, { title: "Ours" }, kenji)).title).toBe("Ours");
  });

  test("is a moderator's for as long as they facilitate its cohort", async () => {
    const ana = await someone({ name: "Ana" }, NOW);
    const { cohort } = await aCohort({ host: ana, now: NOW });
    const { session } = await aSession({ host: ana, cohort: cohort.id, now: NOW });
    const visitor = await visiting(ana, NOW);
    expect((await snapshot(session.id, visitor)).me.role).toBe("moderator");
    const stepped = (await ana.ctx(NOW)).memberships.map((one) => ({ ...one, role: "participant" as const }));
    const now = { ...visitor, ctx: { ...(await ana.ctx(NOW)), memberships: stepped } };
    expect((await snapshot(session.id, now)).me.role).toBe("attendee");
  });

  test("closes with an empty stage, and opens again with all that was said", async () => {
    const { session, moderator } = await aSession({ now: NOW });
    expect(await close(session.id, moderator)).toMatchObject({
      state: "closed",
      closedAt: NOW.toISOString(),
    });
    expect(await close(session.id, moderator)).toMatchObject({ state: "closed" });
    expect(await open(session.id, moderator)).toMatchObject({ state: "open" });
  });
});
