import { expect, test } from "vitest";
import { type Mark, marked } from "./marks.ts";

const done = (text: string, from: number, to: number, mark: Mark) => {
  const { put, select, ...at } = marked({ text, from, to }, mark);
  const result = text.slice(0, at.from) + put + text.slice(at.to);
  return [result, result.slice(...select)];
};

test("bold goes around the selection, and away again", () => {
  expect(done("two people sat", 4, 10, "bold")).toEqual(["two **people** sat", "people"]);
  expect(done("two **people** sat", 6, 12, "bold")).toEqual(["two people sat", "people"]);
});

test("the space that was selected with a word stays outside", () => {
  expect(done("two people sat", 3, 11, "bold")).toEqual(["two **people** sat", "people"]);
});

test("nothing selected leaves the cursor between the signs", () => {
  expect(done("", 0, 0, "italic")).toEqual(["__", ""]);
});

test("a quote is made of whole lines, and unmade", () => {
  expect(done("one\ntwo\nthree", 5, 9, "quote")[0]).toBe("one\n> two\n> three");
  expect(done("one\n> two\n> three", 5, 12, "quote")[0]).toBe("one\ntwo\nthree");
});

test("a link waits for its address, or for its words when the address was selected", () => {
  expect(done("read this", 5, 9, "link")).toEqual(["read [this](https://)", "https://"]);
  expect(done("https://example.org", 0, 19, "link")).toEqual(["[](https://example.org)", ""]);
});

test("several lines of code get a fence", () => {
  expect(done("a\nb", 0, 3, "code")[0]).toBe("```\na\nb\n```");
});
