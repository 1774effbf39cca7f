import { describe, expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import * as Journal from "#journal";
import * as People from "#people";
import type { CohortId } from "#people/model";
import { book, store } from "#platform";
import { circled } from "../../tests/world/circles.ts";
import { aCohort, anaBenAndKim, movedTo, newsAbout } from "../../tests/world/cohort.ts";
import { ended } from "../../tests/world/ended.ts";
import { anAttendee, anId, aSession, asked } from "../../tests/world/room.ts";
import { answered, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as Shelf from "./index.ts";

const NOW = new Date("2026-03-05T18:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const URL = "https://example.org/checklists";

const on = async (cohort: CohortId, who: Someone, at = NOW) =>
  (await Shelf.shelf(cohort, { limit: 50 }, await who.ctx(at))).items;

describe("keeping", () => {
  test("an entry brings its words of today, who wrote it and when; who was first kept it, and twice is once", async () => {
    const { ana, ben, kim, cohort } = await anaBenAndKim(NOW);
    const entry = await written(
      ana,
      { in: cohort, title: "Checklists", text: "## Short ones\n\n*Work.*" },
      NOW,
    );
    const what = { kind: "entry", entry: entry.id } as const;
    const kept = await Shelf.keep(cohort.id, { what, why: "Before every launch." }, await ben.ctx(later(1)));
    expect(kept).toMatchObject({
      what,
      title: "Checklists",
      words: "Short ones Work.",
      why: "Before every launch.",
      keptBy: { id: ben.person.id, name: "Ben" },
      origin: { moment: NOW.toISOString(), by: "Ana" },
      keptAt: later(1).toISOString(),
    });
    const again = await Shelf.keep(cohort.id, { what, why: "Mine." }, await kim.ctx(later(2)));
    expect(again).toEqual(kept);
    const change = { revision: 1, title: "Checklists", text: "Very short ones.", kind: null };
    await Journal.edit(entry.id, change, await ana.ctx(later(3)));
    expect(await on(cohort.id, kim, later(4))).toMatchObject([{ id: kept.id, words: "Very short ones." }]);
    expect(await newsAbout("shelf.kept", { cohort: cohort.id })).toEqual([
      { cohort: cohort.id, items: [kept.id] },
    ]);
  });

  test("two at the same moment keep one thing", async () => {
    const { ana, ben, kim, cohort } = await anaBenAndKim(NOW);
    const { id: entry } = await written(ana, { in: cohort }, NOW);
    const contexts = [await ben.ctx(), await kim.ctx()];
    const both = await Promise.all(
      contexts.map((ctx) => Shelf.keep(cohort.id, { what: { kind: "entry", entry } }, ctx)),
    );
    expect(both[0]).toEqual(both[1]);
    expect(await on(cohort.id, ana)).toHaveLength(1);
  });

  test("a reply says what it answers; a link what it was called there, or its address", async () => {
    const { ana, ben, cohort } = await anaBenAndKim(NOW);
    const entry = await written(ana, { in: cohort, title: "Checklists" }, NOW);
    const reply = await answered(entry, ben, { text: "We print ours on the door." }, later(1));
    const ctx = await ana.ctx(later(2));
    await Shelf.keep(cohort.id, { what: { kind: "reply", entry: entry.id, reply: reply.id } }, ctx);
    const link = { kind: "link", url: "https://www.example.org/a%20b" } as const;
    expect(await Shelf.keep(cohort.id, { what: link }, ctx)).toMatchObject({ title: "example.org/a b" });
    await Shelf.keep(
      cohort.id,
      { what: { kind: "link", url: URL }, title: "On doors" },
      await ana.ctx(later(3)),
    );
    expect(await on(cohort.id, ben, later(4))).toMatchObject([
      { title: "On doors", what: { url: URL } },
      { title: "example.org/a b" },
      { title: "We print ours on the door.", origin: { by: "Ben", title: "Checklists" } },
    ]);
  });

  test("what was said live knows its session and its moment, and whoever said it by the name they had there", async () => {
    const { ana, ben, cohort } = await anaBenAndKim(NOW);
    const { session } = await aSession({ host: ana, cohort: cohort.id, title: "Hello live", now: NOW });
    const heron = await anAttendee(session, { as: "alias", alias: "Quiet heron" }, later(1));
    const nobody = await anAttendee(session, { as: "unnamed" }, later(1));
    const question = await asked(session, { ...heron, now: later(2) }, "Who decides?");
    const other = await asked(session, { ...nobody, now: later(3) }, "Who pays?");
    const link = { id: anId(), kind: "link", text: "On doors", url: URL } as const;
    const shared = await Backchannel.say(session.id, link, { ...heron, now: later(4) });
    const keep = async (contribution: Backchannel.ContributionId) =>
      Shelf.keep(
        cohort.id,
        { what: { kind: "contribution", session: session.id, contribution } },
        await ben.ctx(later(5)),
      );
    const origin = { session: session.id, title: "Hello live" };
    expect(await keep(question.id)).toMatchObject({
      title: "Who decides?",
      origin: { ...origin, moment: later(2).toISOString(), by: "Quiet heron" },
    });
    const unnamed = await keep(other.id);
    expect(unnamed.origin).toEqual({ ...origin, moment: later(3).toISOString() });
    expect(await keep(shared.id)).toMatchObject({
      title: "On doors",
      what: { kind: "link", url: URL },
      origin: { ...origin, moment: later(4).toISOString(), by: "Quiet heron" },
    });
    expect(JSON.stringify(await on(cohort.id, ben))).not.toContain(nobody.id);
  });
});

describe("is refused", () => {
  test.each(["self", "circle"] as const)(
    "for an entry for %s: not everybody may read it",
    async (audience) => {
      const { ana, ben, cohort } = await anaBenAndKim(NOW);
      await circled(cohort, [ana, ben]);
      const { id: entry } = await written(ana, { in: cohort, audience }, NOW);
      const keeping = Shelf.keep(cohort.id, { what: { kind: "entry", entry } }, await ana.ctx());
      await expect(keeping).rejects.toMatchObject({ status: 403, code: "shelf.for-few" });
    },
  );

  test("for what was shared elsewhere with fewer than everybody, and not for what is public", async () => {
    const { ana, ben, cohort } = await anaBenAndKim(NOW);
    const { cohort: other } = await aCohort({ host: ana, now: NOW });
    const network = await written(ana, { in: other, audience: "network" }, NOW);
    const open = await written(ana, { in: other, audience: "public" }, NOW);
    const keep = async ({ id: entry }: Journal.Entry) =>
      Shelf.keep(cohort.id, { what: { kind: "entry", entry } }, await ben.ctx());
    await expect(keep(network)).rejects.toMatchObject({ code: "shelf.elsewhere" });
    expect(await keep(open)).toMatchObject({ origin: { by: "Ana" } });
  });

  test("for what one may not read, what is not there, and what was said in another room", async () => {
    const { ana, ben, cohort } = await anaBenAndKim(NOW);
    const { id: entry } = await written(ana, { in: cohort, audience: "self" }, NOW);
    const { session, moderator } = await aSession({ now: NOW });
    const { id: contribution } = await asked(session, moderator, "Who decides?");
    const reply = "rep_0123456789" as never;
    const { id: shared } = await written(ana, { in: cohort }, NOW);
    for (const what of [
      { kind: "entry", entry },
      { kind: "reply", entry: shared, reply },
      { kind: "contribution", session: session.id, contribution },
    ] as const)
      await expect(Shelf.keep(cohort.id, { what }, await ben.ctx())).rejects.toMatchObject({ status: 404 });
  });

  test("for who does not belong, and in a cohort that is closed: it can be read", async () => {
    const { ana, ben, cohort } = await anaBenAndKim(NOW);
    const stranger = await someone({}, NOW);
    const what = { kind: "link", url: URL } as const;
    await expect(Shelf.keep(cohort.id, { what }, await stranger.ctx())).rejects.toMatchObject({
      status: 404,
    });
    await expect(Shelf.shelf(cohort.id, { limit: 5 }, await stranger.ctx())).rejects.toMatchObject({
      status: 404,
    });
    const { id } = await Shelf.keep(cohort.id, { what }, await ben.ctx());
    await movedTo(cohort, "closed", NOW);
    const ctx = await ana.ctx();
    for (const attempt of [
      () => Shelf.keep(cohort.id, { what: { kind: "link", url: `${URL}/2` } }, ctx),
      () => Shelf.remove(cohort.id, id, ctx),
      () => Shelf.explain(cohort.id, id, { why: "Late." }, ctx),
    ])
      await expect(attempt()).rejects.toMatchObject({ status: 409, code: "cohort.closed" });
    expect(await on(cohort.id, ben)).toMatchObject([{ id }]);
  });
});

test("a shelf that is full takes nothing more until something is taken off", async () => {
  const { ben, cohort } = await anaBenAndKim(NOW);
  const what = { kind: "link", url: URL } as const;
  const { id } = await Shelf.keep(cohort.id, { what }, await ben.ctx());
  await store.update({
    TableName: book.table,
    Key: { pk: `SHELF#${cohort.id}`, sk: "COUNT" },
    UpdateExpression: "SET #items = :most",
    ExpressionAttributeNames: { "#items": "items" },
    ExpressionAttributeValues: { ":most": Shelf.LIMITS.items },
  });
  const another = () => Shelf.keep(cohort.id, { what: { ...what, url: `${URL}/2` } }, ctx);
  const ctx = await ben.ctx();
  await expect(another()).rejects.toMatchObject({ status: 413, code: "shelf.full" });
  await Shelf.remove(cohort.id, id, ctx);
  expect(await another()).toMatchObject({ what: { url: `${URL}/2` } });
  await expect(Shelf.putBack(cohort.id, id, ctx)).rejects.toMatchObject({ code: "shelf.full" });
});

describe("taking off, putting back and saying why", () => {
  test("is for who kept it and for facilitators; what is put back is as it was", async () => {
    const { ana, ben, kim, cohort } = await anaBenAndKim(NOW);
    const what = { kind: "link", url: URL } as const;
    const kept = await Shelf.keep(cohort.id, { what, why: "For doors." }, await ben.ctx());
    const hers = await kim.ctx();
    for (const attempt of [
      () => Shelf.remove(cohort.id, kept.id, hers),
      () => Shelf.explain(cohort.id, kept.id, { why: "No." }, hers),
    ])
      await expect(attempt()).rejects.toMatchObject({ status: 403, code: "shelf.not-yours" });
    await Shelf.remove(cohort.id, kept.id, await ana.ctx());
    await Shelf.remove(cohort.id, kept.id, await ben.ctx());
    expect(await on(cohort.id, kim)).toEqual([]);
    await Shelf.putBack(cohort.id, kept.id, await ben.ctx());
    await Shelf.putBack(cohort.id, kept.id, await ben.ctx());
    expect(await on(cohort.id, kim)).toEqual([kept]);
    await Shelf.explain(cohort.id, kept.id, { why: "For all doors." }, await ben.ctx());
    expect(await on(cohort.id, kim)).toMatchObject([{ why: "For all doors." }]);
    const { why } = await Shelf.explain(cohort.id, kept.id, { why: " " }, await ana.ctx());
    expect(why).toBeUndefined();
  });

  test("what was taken off can be kept again by somebody else, for a reason of theirs", async () => {
    const { ben, kim, cohort } = await anaBenAndKim(NOW);
    const what = { kind: "link", url: URL } as const;
    const { id } = await Shelf.keep(cohort.id, { what, why: "For doors." }, await ben.ctx());
    await Shelf.remove(cohort.id, id, await ben.ctx());
    await Shelf.keep(cohort.id, { what }, await kim.ctx(later(1)));
    const [item] = await on(cohort.id, kim);
    expect(item).toMatchObject({ id, keptBy: { name: "Kim" } });
    expect(item?.why).toBeUndefined();
  });
});

test("what its author takes back stays on the shelf without a word of it, also for its author", async () => {
  const { ana, ben, cohort } = await anaBenAndKim(NOW);
  const entry = await written(ana, { in: cohort, title: "Checklists", text: "Short ones." }, NOW);
  const reply = await answered(entry, ben, { text: "Ours are shorter." }, NOW);
  await Shelf.keep(cohort.id, { what: { kind: "entry", entry: entry.id } }, await ben.ctx());
  await Shelf.keep(
    cohort.id,
    { what: { kind: "reply", entry: entry.id, reply: reply.id } },
    await ben.ctx(later(1)),
  );
  await Journal.move(entry.id, { revision: 1, audience: "self" }, await ana.ctx(later(2)));
  for (const who of [ana, ben]) {
    const items = await on(cohort.id, who);
    expect(items).toMatchObject([{ gone: true }, { gone: true, keptBy: { name: "Ben" } }]);
    expect(JSON.stringify(items)).not.toMatch(/Checklists|Short|Ours|Ana/);
  }
});

test("what a moderator hides loses its words on the shelf, a link too", async () => {
  const { ana, ben, cohort } = await anaBenAndKim(NOW);
  const { session, moderator } = await aSession({ host: ana, cohort: cohort.id, now: NOW });
  const link = { id: anId(), kind: "link", text: "Buy this", url: URL } as const;
  await Backchannel.say(session.id, link, moderator);
  const what = { kind: "contribution", session: session.id, contribution: link.id } as const;
  await Shelf.keep(cohort.id, { what }, await ben.ctx());
  await ended(session.id, link.id, "hidden", moderator);
  const [item] = await on(cohort.id, ben);
  expect(item).toMatchObject({ gone: true, title: "", origin: { session: session.id } });
});

test("a renamed person goes by the new name on every shelf", async () => {
  const { ben, kim, cohort } = await anaBenAndKim(NOW);
  await Shelf.keep(cohort.id, { what: { kind: "link", url: URL } }, await ben.ctx());
  await People.change({ name: "Benjamin" }, await ben.ctx());
  await Shelf.follow(ben.person.id);
  expect(await on(cohort.id, kim)).toMatchObject([{ keptBy: { id: ben.person.id, name: "Benjamin" } }]);
});
