import { expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import { anaBenAndKim, newsAbout } from "../../tests/world/cohort.ts";
import { ended } from "../../tests/world/ended.ts";
import { anAttendee, anId, aSession, asked } from "../../tests/world/room.ts";
import * as Shelf from "./index.ts";

const NOW = new Date("2026-03-05T18:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A session of a cohort in which Quiet heron asked, and somebody shared links. */
async function aLiveHour() {
  const people = await anaBenAndKim(NOW);
  const { ana, cohort } = people;
  const { session, moderator } = await aSession({
    host: ana,
    cohort: cohort.id,
    title: "Hello live",
    now: NOW,
  });
  const heron = await anAttendee(session, { as: "alias", alias: "Quiet heron" }, NOW);
  const ask = (text: string, minutes: number) => asked(session, { ...heron, now: later(minutes) }, text);
  const share = (url: string, text: string, minutes: number) =>
    Backchannel.say(session.id, { id: anId(), kind: "link", text, url }, { ...heron, now: later(minutes) });
  const close = () => Backchannel.close(session.id, { ...moderator, now: later(60) });
  const shelf = async () => (await Shelf.shelf(cohort.id, { limit: 50 }, await ana.ctx(later(90)))).items;
  return { ...people, moderator, session, ask, share, close, shelf };
}

test("a session that is over leaves its links and answered questions, with the moment they came up and by whom", async () => {
  const { session, moderator, cohort, ask, share, close, shelf } = await aLiveHour();
  const question = await ask("Who decides?", 5);
  await ask("Who pays?", 6);
  await share("https://example.org/doors", "On doors", 10);
  await share("https://example.org/doors", "The same", 20);
  await ended(session.id, question.id, { answer: "Whoever is asked." }, moderator);
  await Shelf.harvest(session.id, later(59));
  expect(await shelf()).toEqual([]);

  await close();
  await Promise.all([Shelf.harvest(session.id, later(61)), Shelf.harvest(session.id, later(61))]);
  await Shelf.harvest(session.id, later(62));
  const items = await shelf();
  const origin = { session: session.id, title: "Hello live", by: "Quiet heron" };
  expect(items).toMatchObject([
    {
      what: { kind: "link", url: "https://example.org/doors" },
      title: "On doors",
      origin: { ...origin, moment: later(10).toISOString() },
    },
    {
      what: { kind: "contribution", contribution: question.id },
      title: "Who decides?",
      words: "Whoever is asked.",
      origin: { ...origin, moment: later(5).toISOString() },
      keptAt: later(61).toISOString(),
    },
  ]);
  expect(items.every(({ keptBy }) => keptBy === undefined)).toBe(true);
  const told = await newsAbout("shelf.kept", { cohort: cohort.id });
  expect(told.flatMap((news) => news.items)).toHaveLength(2);
});

test("an answer that is written later brings its question; what somebody took off does not come back", async () => {
  const { ana, ben, moderator, session, cohort, ask, share, close, shelf } = await aLiveHour();
  const question = await ask("Who decides?", 5);
  await share("https://example.org/doors", "On doors", 10);
  await close();
  await Shelf.harvest(session.id, later(61));
  const [link] = await shelf();
  if (!link) throw new Error("The link is on the shelf.");
  await expect(Shelf.remove(cohort.id, link.id, await ben.ctx(later(62)))).rejects.toMatchObject({
    code: "shelf.not-yours",
  });
  await Shelf.remove(cohort.id, link.id, await ana.ctx(later(62)));
  await ended(session.id, question.id, { answer: "Whoever is asked." }, moderator);
  await Shelf.harvest(session.id, later(70));
  expect(await shelf()).toMatchObject([{ title: "Who decides?", words: "Whoever is asked." }]);
  await Shelf.putBack(cohort.id, link.id, await ana.ctx(later(71)));
  expect(await shelf()).toHaveLength(2);
});

test("what somebody kept while it was live is theirs; a session that stands alone leaves nothing on a shelf", async () => {
  const { kim, session, cohort, share, close, shelf } = await aLiveHour();
  const { id: contribution } = await share("https://example.org/doors", "On doors", 10);
  const what = { kind: "contribution", session: session.id, contribution } as const;
  await Shelf.keep(cohort.id, { what, why: "For doors." }, await kim.ctx(later(11)));
  await close();
  await Shelf.harvest(session.id, later(61));
  expect(await shelf()).toMatchObject([{ keptBy: { name: "Kim" }, why: "For doors." }]);

  const alone = await aSession({ state: "closed", now: NOW });
  await Shelf.harvest(alone.session.id, NOW);
  await Shelf.harvest(Backchannel.SessionId.parse("ses_00000000000000000000000000"), NOW);
});

test("sixty links arrive together, in the order they came up", async () => {
  const { ana, session, cohort, share, close } = await aLiveHour();
  // A person may say twelve things a minute.
  for (let nth = 0; nth < 60; nth++) await share(`https://example.org/${nth}`, `Link ${nth}`, nth);
  await close();
  await Shelf.harvest(session.id, later(61));
  const ctx = await ana.ctx(later(90));
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await Shelf.shelf(cohort.id, { limit: 25, cursor }, ctx);
    titles.push(...items.map(({ title }) => title));
    cursor = next;
  } while (cursor);
  expect(titles).toEqual(Array.from({ length: 60 }, (_, nth) => `Link ${59 - nth}`));
});
