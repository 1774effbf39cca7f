import { beforeEach, expect, test } from "vitest";
import * as Cadence from "#cadence";
import type { Beat } from "#cadence/model";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import { sameId } from "#platform";
import { joined } from "../../tests/world/cohort.ts";
import { aDesign, aLaunched, type Hosted } from "../../tests/world/two-weeks.ts";
import { someone } from "../../tests/world.ts";
import { drafts, saveDraft } from "./drafts.ts";
import { ask, inPlace, openWith, waitingIn } from "./index.ts";
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

test("the hello waits for nobody's answer and is offered to nobody, until its author asks something", async () => {
  const [host, guest] = [hosted.host, await someone({ name: "Kim" })];
  await joined(hosted, host, [guest], LAUNCH);
  await openWith(beatOf("lobby").id, hosted.id, FIRST_MONDAY);
  const [hello = expect.fail()] = await shared();
  const offered = async () =>
    (await Feedback.next(hosted.id, {}, await guest.ctx(FIRST_MONDAY))).kept?.entry.id;
  const waiting = async () => (await waitingIn(hosted.id, { limit: 10 })).entries.map(({ id }) => id);
  expect([await offered(), await waiting()]).toEqual([undefined, []]);
  const asked = { question: "What brings you here?", help: "view", revision: 1 } as const;
  await ask(hello.id, asked, await host.ctx(FIRST_MONDAY));
  expect([await offered(), await waiting()]).toEqual([hello.id, [hello.id]]);
});

test("under which id it is shared is for nobody to reckon who knows the beat and the hosts", async () => {
  await openWith(beatOf("lobby").id, hosted.id, FIRST_MONDAY);
  const [hello] = await shared();
  expect(hello?.id).not.toBe(sameId("ent", beatOf("lobby").id, hosted.host.person.id));
});

test("nobody says hello who did not launch: not whoever was called in, and hosts alone by then", async () => {
  const kenji = await someone({ name: "Kenji" });
  await Cohort.giveRole(hosted.id, kenji.person.id, "facilitator", await hosted.host.ctx(LAUNCH));
  await Cohort.leave(hosted.id, await hosted.host.ctx(LAUNCH));
  await openWith(beatOf("lobby").id, hosted.id, FIRST_MONDAY);
  expect(await shared()).toEqual([]);
});

test("what one of two prepared for a circle they are not in stays a draft, and the other's words are shared", async () => {
  const prompt = beatOf("prompt");
  const kenji = await someone({ name: "Kenji" });
  await Cohort.giveRole(hosted.id, kenji.person.id, "facilitator", await hosted.host.ctx(LAUNCH));
  const words = { about: goesFirst(prompt.id), title: "", device: "desk", base: 0 };
  const [first, second] = [DraftId.parse("dra_for-a-circle"), DraftId.parse("dra_for-everybody")];
  const ana = await hosted.host.ctx(LAUNCH);
  await saveDraft(first, { ...words, text: "For a few.", audience: "circle" }, ana);
  await saveDraft(second, { ...words, text: "For all." }, await kenji.ctx(LAUNCH));
  await openWith(prompt.id, hosted.id, FIRST_MONDAY);
  expect((await shared()).map(({ text, author }) => [text, author.name])).toEqual([["For all.", "Kenji"]]);
  expect((await drafts({ limit: 10 }, ana)).items.map(({ id }) => id)).toEqual([first]);
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
