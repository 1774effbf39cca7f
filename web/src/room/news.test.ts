import { expect, test } from "vitest";
import type { ContributionId } from "#backchannel/model";
import { room } from "../words/en/room.ts";
import { newsBetween, newsSentence, type Told } from "./news.ts";

const con = (n: number) => `con_00000000000000${n}` as ContributionId;
const set = (...ns: number[]) => new Set(ns.map(con));
const told = (more: Partial<Told>): Told => ({
  questions: set(),
  messages: set(),
  links: set(),
  polls: set(),
  answered: set(),
  stage: undefined,
  state: "open",
  ...more,
});
const sentence = (before: Told, now: Told, own = set(), onStage?: string) => {
  const news = newsBetween(before, now, own);
  return news && newsSentence(news, room.news, onStage);
};

test("what came in a while is one sentence, however much it is", () => {
  const before = told({ questions: set(10), messages: set(20) });
  const now = told({ questions: set(10, 11, 12, 13, 14), messages: set(20, 21), polls: set(30) });
  expect(sentence(before, now)).toBe("4 new questions, 1 new message, 1 new poll.");
});

test("nothing new is nothing said, and one's own words are no news", () => {
  expect(sentence(told({ questions: set(10) }), told({ questions: set(10) }))).toBeUndefined();
  expect(sentence(told({}), told({ questions: set(10) }), set(10))).toBeUndefined();
});

test("what is on stage is read out, and that the session is over", () => {
  expect(sentence(told({}), told({ stage: con(10) }), set(), "Who decides?")).toBe(
    "On stage now: Who decides?",
  );
  expect(sentence(told({}), told({ state: "closed", answered: set(10) }))).toBe(
    "The session is over. 1 question answered.",
  );
});
