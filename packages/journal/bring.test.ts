import { expect, test } from "vitest";
import { circled, uncircled } from "../../tests/world/circles.ts";
import { anaBenAndKim, newsAbout } from "../../tests/world/cohort.ts";
import { added, wrote } from "../../tests/world/messages.ts";
import * as Journal from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");

/** Kim and Ben talk; Kim sits in a circle of the cohort with Ana. */
async function talking() {
  const { ana, ben, kim, cohort } = await anaBenAndKim(now);
  await circled(cohort, [ana, kim]);
  const mine = await wrote(kim, [ben], "We count the drawers twice.");
  const theirs = await added(mine, ben, "Why twice?", new Date(now.getTime() + 1_000));
  const bring = async (who: typeof kim, messages: Journal.BringWords["messages"]) =>
    Journal.bring({ conversation: mine.conversation, messages, cohort: cohort.id }, await who.ctx());
  return { ana, ben, kim, cohort, mine, theirs, bring };
}

test("my own words become a draft for my circle, which nobody else has and nobody is told of", async () => {
  const { kim, ana, ben, cohort, mine, bring } = await talking();
  const draft = await bring(kim, [mine.id]);
  expect(draft).toMatchObject({
    about: cohort.id,
    text: "We count the drawers twice.",
    audience: "circle",
    revision: 1,
  });
  const draftsOf = async (who: typeof kim) => (await Journal.drafts({ limit: 20 }, await who.ctx())).items;
  expect(await draftsOf(kim)).toEqual([draft]);
  expect([await draftsOf(ana), await draftsOf(ben)]).toEqual([[], []]);
  expect(await newsAbout("journal.entry-shared", { author: kim.person.id })).toEqual([]);
});

test("nobody brings what somebody else wrote, not even beside their own words", async () => {
  const { kim, ana, mine, theirs, bring } = await talking();
  const notYours = { kind: "forbidden", code: "messaging.not-yours" };
  await expect(bring(kim, [theirs.id])).rejects.toMatchObject(notYours);
  await expect(bring(kim, [mine.id, theirs.id])).rejects.toMatchObject(notYours);
  await expect(bring(ana, [mine.id])).rejects.toMatchObject({ code: "messaging.missing" });
  expect((await Journal.drafts({ limit: 20 }, await kim.ctx())).items).toEqual([]);
});

test("who has no circle, or does not belong there, brings nothing to it", async () => {
  const { kim, cohort, mine, bring } = await talking();
  const { cohort: elsewhere } = await anaBenAndKim(now);
  const { conversation } = mine;
  await expect(
    Journal.bring({ conversation, messages: [mine.id], cohort: elsewhere.id }, await kim.ctx()),
  ).rejects.toMatchObject({ code: "journal.no-such-place" });
  await uncircled(cohort, kim);
  await expect(bring(kim, [mine.id])).rejects.toMatchObject({ code: "journal.no-circle" });
});
