import { expect, test } from "vitest";
import type { News } from "#notify/model";
import { en } from "../words/en.ts";
import { fr } from "../words/fr.ts";
import { sentenceOf } from "./sentence.ts";

const by = { id: "per_0123456789", name: "Marta Kowalska" };
const entry = "ent_0123456789";
const cohort = "coh_0123456789";
const titleOf = (id: string) => (id === cohort ? "Social learning" : undefined);
const said = (news: Record<string, unknown>, words = en) => sentenceOf(news as News, words, titleOf);

test("an answer, a name and a signal lead to the entry, and say whose", () => {
  expect(said({ kind: "replied", entry, by, title: "Checklists", cohort })).toEqual({
    text: "Marta Kowalska answered you on “Checklists”",
    href: `/entries/${entry}`,
    place: "Social learning",
  });
  expect(said({ kind: "mentioned", entry, by, title: "" }).text).toBe("Marta Kowalska named you");
  expect(said({ kind: "signalled", entry, by, title: "Checklists", signal: "helped-me" }).text).toBe(
    "You helped Marta Kowalska: “Checklists”",
  );
});

test("what the clock did leads to the cohort", () => {
  expect(said({ kind: "beat", cohort, beat: "bea_x", beatKind: "prompt", title: "Narrate" })).toEqual({
    text: "Prompt: Narrate",
    href: `/cohorts/${cohort}`,
    place: "Social learning",
  });
  expect(said({ kind: "moved", cohort, revision: 2, beats: 1 }).text).toBe(
    "1 date has moved in Social learning",
  );
  expect(said({ kind: "moved", cohort: "coh_9999999999", revision: 2, beats: 3 }).text).toBe(
    "3 dates have moved",
  );
  expect(said({ kind: "joined", cohort, title: "Social learning" }).text).toBe(
    "You are now part of Social learning",
  );
});

test("each in the reader's language", () => {
  expect(
    said({ kind: "signalled", entry, by, title: "Listes", signal: "trying-this" }, fr as typeof en).text,
  ).toBe("Marta Kowalska essaie ce que vous avez écrit : « Listes »");
});

test("a long beginning is cut where a word ends", () => {
  const title =
    "I asked the regional leads to post one photo of their stand each Friday. Three weeks in I have elev";
  expect(said({ kind: "replied", entry, by, title }).text).toBe(
    "Marta Kowalska answered you on “I asked the regional leads to post one photo of their stand…”",
  );
});
