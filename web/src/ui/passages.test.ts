import { beforeEach, expect, test } from "vitest";
import { findPassage, markPassage, selectedPassage, unmark } from "./passages.ts";

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML =
    "<div><p>The steps were <em>apologies</em>. The steps were long.</p><p>The end.</p></div>";
  root = document.body.firstElementChild as HTMLElement;
});

test("of two equal passages the one whose surroundings fit is meant", () => {
  const text = root.textContent ?? "";
  const second = { text: "The steps were", before: "apologies. ", after: " long" };
  expect(findPassage(text, second)).toBe(text.lastIndexOf("The steps were"));
  expect(findPassage(text, { ...second, text: "gone" })).toBe(-1);
});

test("a passage across a word in italics is marked whole, and unmarked without a trace", () => {
  const before = root.innerHTML;
  markPassage(root, { text: "were apologies. The", before: "The steps ", after: " steps" }, "rep_1");
  const marks = [...root.querySelectorAll('mark[data-passage="rep_1"]')];
  expect(marks.map((mark) => mark.textContent)).toEqual(["were ", "apologies", ". The"]);
  unmark(root, "rep_1");
  expect(root.innerHTML).toBe(before);
});

test("what is selected becomes a passage with what stands around it", () => {
  const words = root.querySelector("em")?.firstChild;
  if (!words) throw new Error("no words");
  const range = document.createRange();
  range.selectNodeContents(words);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  expect(selectedPassage(root)).toEqual({
    text: "apologies",
    before: "The steps were ",
    after: ". The steps were long.The end.",
  });
  getSelection()?.removeAllRanges();
  expect(selectedPassage(root)).toBeUndefined();
});
