import { expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import * as Cadence from "#cadence";
import { joined } from "../../tests/world/cohort.ts";
import { ended } from "../../tests/world/ended.ts";
import { anId, asked, visiting } from "../../tests/world/room.ts";
import { aLaunched, newsOf } from "../../tests/world/two-weeks.ts";
import { someone } from "../../tests/world.ts";
import * as Shelf from "./index.ts";

const LAUNCHED = new Date("2026-03-10T12:00:00.000Z");
const DURING = new Date("2026-03-26T17:20:00.000Z");
const OVER = new Date("2026-03-26T18:00:00.000Z");
const WEEK_LATER = new Date("2026-04-02T16:00:00.000Z");

/** The first session of the small month, which left a link, an answered question and a link that was hidden since. */
async function afterASession() {
  const { id: cohort, host } = await aLaunched({ startsOn: "2026-03-23" }, LAUNCHED);
  const ben = await someone({ name: "Ben" }, LAUNCHED);
  await joined({ id: cohort }, host, [ben], LAUNCHED);
  const session = await Backchannel.prepare(cohort, "w1-session-opens", await host.ctx(DURING));
  const moderator = await visiting(host, DURING);
  await Backchannel.takeSeat(session.id, { as: "name" }, moderator);
  await Backchannel.open(session.id, moderator);
  const share = (text: string) =>
    Backchannel.say(
      session.id,
      { id: anId(), kind: "link", text, url: `https://example.org/${text}` },
      moderator,
    );
  await share("doors");
  const advert = await share("advert");
  const question = await asked(
    session,
    { ...moderator, now: new Date("2026-03-26T17:30:00.000Z") },
    "Who decides?",
  );
  await ended(session.id, question.id, { answer: "Whoever is asked." }, moderator);
  await Backchannel.close(session.id, { ...moderator, now: OVER });
  await Shelf.harvest(session.id, OVER);
  await ended(session.id, advert.id, "hidden", moderator);
  const { beats } = await Cadence.ofCohort(cohort);
  const beat = (slug: string) => {
    const found = beats.find((one) => one.slug === slug);
    if (!found) throw new Error(`There is no beat ${slug}.`);
    return found.id;
  };
  const shelf = async (now: Date) =>
    (await Shelf.shelf(cohort, { limit: 20 }, await ben.ctx(now))).items.filter(({ gone }) => !gone);
  return { cohort, ben, session, beat, shelf };
}

test("what was kept of a session is on top again with its beat, told once, however often the beat is heard", async () => {
  const { cohort, ben, session, beat, shelf } = await afterASession();
  const what = { kind: "link", url: "https://example.org/newer" } as const;
  await Shelf.keep(cohort, { what }, await ben.ctx(new Date("2026-03-30T09:00:00.000Z")));
  expect((await shelf(WEEK_LATER)).map(({ title }) => title)).toEqual([
    "example.org/newer",
    "Who decides?",
    "doors",
  ]);

  const first = beat("w1-session-resurfaces-1");
  await Promise.all([1, 2].map(() => Shelf.resurface(first, cohort, WEEK_LATER, WEEK_LATER)));
  await Shelf.resurface(first, cohort, WEEK_LATER, new Date("2026-04-02T17:00:00.000Z"));
  const items = await shelf(WEEK_LATER);
  expect(items.map(({ title, resurfacedAt }) => [title, resurfacedAt])).toEqual([
    ["Who decides?", WEEK_LATER.toISOString()],
    ["doors", WEEK_LATER.toISOString()],
    ["example.org/newer", undefined],
  ]);
  expect(items[0]).toMatchObject({ keptAt: OVER.toISOString() });
  const told = { cohort, session: session.id, weeks: 1, title: "Hello live", items: 2 };
  expect(await newsOf(cohort, "shelf.resurfaced")).toEqual([{ ...told, first: ["Who decides?", "doors"] }]);

  const later = new Date("2026-04-23T16:00:00.000Z");
  await Shelf.resurface(beat("w1-session-resurfaces-4"), cohort, later, later);
  expect(await newsOf(cohort, "shelf.resurfaced")).toMatchObject([{ weeks: 1 }, { weeks: 4 }]);
});

test("nothing is told of a session that left nothing, nor of a beat that is no resurfacing", async () => {
  const { cohort, beat } = await afterASession();
  const then = new Date("2026-04-08T16:00:00.000Z");
  await Shelf.resurface(beat("w2-session-resurfaces-1"), cohort, then, then);
  await Shelf.resurface(beat("w1-session-opens"), cohort, then, then);
  await Shelf.resurface("bea_0000000000" as never, cohort, then, then);
  expect(await newsOf(cohort, "shelf.resurfaced")).toEqual([]);
});
