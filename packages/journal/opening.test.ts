import { beforeEach, expect, test } from "vitest";
import * as Cadence from "#cadence";
import type { Beat } from "#cadence/model";
import { aDesign, aLaunched, type Hosted } from "../../tests/world/two-weeks.ts";
import { saveDraft } from "./drafts.ts";
import { inPlace, openWith } from "./index.ts";
import { DraftId } from "./model.ts";
import { goesFirst } from "./opening.ts";

const LAUNCH = new Date("2026-02-16T10:00:00Z");
const FIRST_MONDAY = new Date("2026-03-02T09:00:05Z");

let hosted: Hosted;
let beats: Beat[];
beforeEach(async () => {
  hosted = await aLaunched({ startsOn: "2026-03-02", design: aDesign() }, LAUNCH);
  beats = (await Cadence.ofCohort(hosted.id)).beats.slice();
});

const beatOf = (kind: Beat["kind"]) => {
  const beat = beats.find((one) => one.kind === kind);
  if (!beat) throw new Error(`this month has no ${kind}`);
  return beat;
};
const shared = async () => (await inPlace(hosted.id, { limit: 10 })).entries;

test("the lobby opens with the hello its facilitator launched with, once", async () => {
  await openWith(beatOf("lobby").id, hosted.id, FIRST_MONDAY);
  await openWith(beatOf("lobby").id, hosted.id, FIRST_MONDAY);
  const entries = await shared();
  expect(entries.map(({ text, author }) => [text, author.id])).toEqual([
    ["Hello, everybody.", hosted.host.person.id],
  ]);
});

test("what a facilitator prepared stands under the prompt when it opens, and is no draft any more", async () => {
  const prompt = beatOf("prompt");
  const ctx = await hosted.host.ctx(LAUNCH);
  const draft = DraftId.parse("dra_ana-goes-first");
  await saveDraft(
    draft,
    { about: goesFirst(prompt.id), title: "", text: "I am rewriting our handover.", device: "desk", base: 0 },
    ctx,
  );
  await openWith(prompt.id, hosted.id, FIRST_MONDAY);
  await openWith(prompt.id, hosted.id, FIRST_MONDAY);
  const entries = await shared();
  expect(entries.map(({ text, beat }) => [text, beat])).toEqual([
    ["I am rewriting our handover.", prompt.id],
  ]);
});

test("words on their way to somewhere else stay a draft", async () => {
  const ctx = await hosted.host.ctx(LAUNCH);
  const draft = DraftId.parse("dra_not-yet-for-you");
  await saveDraft(
    draft,
    { about: hosted.id, title: "", text: "Not finished.", device: "desk", base: 0 },
    ctx,
  );
  await openWith(beatOf("prompt").id, hosted.id, FIRST_MONDAY);
  expect(await shared()).toEqual([]);
});
