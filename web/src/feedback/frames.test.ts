import { expect, test } from "vitest";
import { begun, finished } from "./frames.ts";

const LEADS = ["I noticed", "I wonder", "What if"];

/** The words after a press, and the place in them where one goes on, as a bar. */
function pressed(text: string, lead: string) {
  const { from, to, put, select } = begun(text, lead);
  const next = text.slice(0, from) + put + text.slice(to);
  return `${next.slice(0, select[0])}|${next.slice(select[1])}`;
}

test("a thought is begun on a paragraph of its own, after what stands there", () => {
  expect(pressed("", "I noticed")).toBe("I noticed |");
  expect(pressed("It does.\n", "I wonder")).toBe("It does.\n\nI wonder |");
});

test("one that stands there already is gone on with", () => {
  const text = "I noticed the people.\n\nI wonder about the word.\n\nWhat if it began with Beata?";
  expect(pressed(text, "I wonder")).toBe(text.replace("the word.", "the word.|"));
  expect(pressed(text, "What if")).toBe(`${text}|`);
  expect(pressed("So I wonder why.", "I wonder")).toBe("So I wonder why.\n\nI wonder |");
});

test("what was begun and left empty is not sent, and nothing else is lost", () => {
  expect(finished("I noticed \n\nI wonder if it could begin with Beata.\n\nWhat if ", LEADS)).toBe(
    "I wonder if it could begin with Beata.",
  );
  expect(finished("I noticed\n\nWhat if", LEADS)).toBe("");
  expect(finished("One\n\n\ntwo", LEADS)).toBe("One\n\n\ntwo");
});
