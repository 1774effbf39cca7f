import { beforeEach, expect, test } from "vitest";
import { draftKey, dropDraft, keepDraft, keptDraft, thisDevice } from "./device.ts";

// happy-dom has no IndexedDB: here the words are kept as in a private window, in localStorage.
beforeEach(() => localStorage.clear());

const words = {
  id: "dra_01JABCDEF",
  title: "",
  text: "Two lines",
  audience: "circle",
  ask: { question: "Which two?", help: "view", passage: { text: "Two", before: "", after: " lines" } },
  base: 3,
  changed: false,
  at: "2026-11-18T12:14:00.000Z",
};

test("words are kept and found again at their place, by their author", async () => {
  const place = draftKey("per_kenji", "coh_1");
  expect(await keepDraft(place, words)).toBe(true);
  expect(await keptDraft(place)).toEqual(words);
  expect(await keptDraft(draftKey("per_marta", "coh_1"))).toBeUndefined();
  await dropDraft(place);
  expect(await keptDraft(place)).toBeUndefined();
});

test("what is not a draft is no draft", async () => {
  for (const bad of [
    "{",
    "null",
    "[]",
    '"x"',
    '{"id":"dra_1","text":1,"at":"2026-11-18"}',
    '{"id":"dra_1","text":"x","at":"then"}',
  ]) {
    localStorage.setItem("outloud.drafts.x", bad);
    expect(await keptDraft("x")).toBeUndefined();
  }
});

test("a draft of an older version keeps its words", async () => {
  localStorage.setItem("outloud.drafts.x", '{"id":"dra_1","text":"x","at":"2026-11-18T00:00:00Z","base":-2}');
  expect(await keptDraft("x")).toEqual({
    id: "dra_1",
    title: "",
    text: "x",
    audience: undefined,
    ask: undefined,
    base: 0,
    changed: true,
    at: "2026-11-18T00:00:00Z",
  });
});

test("a question that is none is left out, and the words stay", async () => {
  for (const [ask, kept] of [
    [{ question: "Why?" }, undefined],
    ["Why?", undefined],
    [
      { question: "Why?", help: "view", passage: { text: 1 } },
      { question: "Why?", help: "view" },
    ],
  ]) {
    localStorage.setItem("outloud.drafts.x", JSON.stringify({ ...words, ask }));
    expect(await keptDraft("x")).toEqual({ ...words, ask: kept });
  }
});

test("a device keeps its name", () => {
  expect(thisDevice()).toBe(thisDevice());
  expect(localStorage.getItem("outloud.device") ?? thisDevice()).toBe(thisDevice());
});
