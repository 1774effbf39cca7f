import { expect, test } from "vitest";
import { addedTo, leftOver } from "./written.ts";

test("of a text that arrived, what was added since stays, and no more", () => {
  expect(leftOver("One.", "One.")).toBe("");
  expect(leftOver("One.\n", "One.")).toBe("");
  expect(leftOver("One. And two", "One.")).toBe("And two");
  expect(leftOver("Before one. One.", "One.")).toBe("Before one.");
});

test("where a text was changed after it was sent, all of it stays", () => {
  expect(leftOver("Once.", "One.")).toBe("Once.");
  expect(leftOver("Something else", "")).toBe("Something else");
});

test("a title or a question stays when it was put since", () => {
  const ask = { question: "Is it clear?", help: "view" };
  expect(addedTo({ title: "", text: "One." }, { title: "Two", text: "One.", ask })).toEqual({
    title: "Two",
    text: "",
    ask,
  });
  expect(
    addedTo({ title: "One", text: "One.", ask }, { title: "One", text: "One.", ask: { ...ask } }),
  ).toEqual({
    title: "",
    text: "",
    ask: undefined,
  });
});
