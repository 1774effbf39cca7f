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

test("a circle that was formed names who sits there, and leads to it", () => {
  const news = { kind: "circle", cohort, with: ["Idris", "Linh", "Paul"] };
  expect(said(news)).toEqual({
    text: "You are in a circle with Idris, Linh, and Paul",
    href: `/cohorts/${cohort}/circle`,
    place: "Social learning",
  });
  expect(said(news, fr).text).toBe("Vous êtes dans un cercle avec Idris, Linh et Paul");
});

test("feedback, and what an answer was good for, lead to the entry", () => {
  const about = { entry, by, title: "Checklists", cohort };
  const [href, place] = [`/entries/${entry}`, "Social learning"];
  expect(said({ kind: "feedback", ...about })).toEqual({
    text: "Marta Kowalska gave you feedback on “Checklists”",
    href,
    place,
  });
  expect(said({ kind: "helped", ...about })).toEqual({
    text: "Your answer helped Marta Kowalska: “Checklists”",
    href,
    place,
  });
  const loop = { kind: "loop", ...about, words: "I took the word out." };
  expect(said({ ...loop, helped: true })).toEqual({
    text: "Your answer helped Marta Kowalska, who changed something: “I took the word out.”",
    href,
    place: "Checklists · Social learning",
  });
  expect(said({ ...loop, helped: false }, fr as typeof en).text).toBe(
    "Marta Kowalska a changé quelque chose après les réponses : « I took the word out. »",
  );
  expect(said({ ...loop, words: "", title: "", cohort: undefined, helped: false })).toEqual({
    text: "Marta Kowalska changed something after the answers",
    href,
    place: undefined,
  });
});

test("a practice that travelled leads to where it is now, and what one tries to where it is told", () => {
  const from = { entry: "ent_9876543210", title: "Weekly demo" };
  const travelled = { kind: "travelled", entry, by, title: "Demo at noon", from, direct: true, cohort };
  expect(said(travelled)).toEqual({
    text: "Marta Kowalska took up “Weekly demo”: “Demo at noon”",
    href: `/entries/${entry}`,
    place: "Social learning",
  });
  expect(said({ ...travelled, title: "", direct: false }).text).toBe(
    "What you began in “Weekly demo” has travelled on to Marta Kowalska",
  );
  const tried = { kind: "tried", entry, title: "Weekly demo", days: 10, since: "2026-03-02T09:00:00.000Z" };
  expect(said(tried)).toEqual({
    text: "Ten days ago you began to try “Weekly demo”. How did it go?",
    href: `/trying/${entry}`,
  });
  expect(said({ ...tried, title: "", days: 21 }, fr as typeof en).text).toBe(
    "Il y a 21 jours, vous avez commencé à essayer quelque chose. Comment cela s’est-il passé ?",
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

test("what became of a question leads to what is left of its session", () => {
  const question = {
    kind: "question",
    session: "ses_0123456789",
    title: "Hello live",
    words: "Who decides?",
  };
  expect(said({ ...question, cohort, fate: "answered" })).toEqual({
    text: "Your question has an answer: “Who decides?”",
    href: "/rooms/ses_0123456789/after",
    place: "Hello live · Social learning",
  });
  expect(said({ ...question, fate: "unanswered" }, fr as typeof en)).toMatchObject({
    text: "Le temps a manqué pour votre question. Elle attend une réponse écrite : « Who decides? »",
    place: "Hello live",
  });
});

test("what resurfaced leads to the shelf, and names the first of it", () => {
  const news = { kind: "resurfaced", cohort, session: "ses_0123456789", title: "Hello live", weeks: 4 };
  expect(said({ ...news, items: 5, first: ["Checklists", "Who decides?", "Doors"] })).toEqual({
    text: "Kept from “Hello live”, 4 weeks ago: “Checklists”, “Who decides?”, 3 more",
    href: `/cohorts/${cohort}/shelf`,
    place: "Social learning",
  });
  expect(said({ ...news, weeks: 1, items: 1, first: ["Checklists"] }, fr as typeof en).text).toBe(
    "Gardé de « Hello live », il y a 1 semaine : « Checklists »",
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
