import { beforeEach, expect, test } from "vitest";
import { markPassage, passageAt, selectedPassage, unmark } from "./passages.ts";

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML =
    "<div><p>The steps were <em>apologies</em>. The steps were long.</p><p>The end.</p></div>";
  root = document.body.firstElementChild as HTMLElement;
});

test("a passage across a word in italics is marked whole, and unmarked without a trace", () => {
  const before = root.innerHTML;
  const marked = markPassage(
    root,
    { text: "were apologies. The", before: "The steps ", after: " steps" },
    "rep_1",
  );
  const marks = [...root.querySelectorAll('mark[data-passage="rep_1"]')];
  expect(marks.map((mark) => mark.textContent)).toEqual(["were ", "apologies", ". The"]);
  expect(marked).toEqual({ changed: false });
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

/** Selects from a place in the text to another. */
function select(from: [Node, number], to: [Node, number]) {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}
const textNodes = (node: Node): Node[] =>
  node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(textNodes);

test("what was opened between the words is no part of them", () => {
  const aside = document.createElement("aside");
  aside.dataset.aside = "";
  aside.textContent = "Kim: the end of what?";
  root.firstElementChild?.after(aside);
  const [first, , , , end] = textNodes(root);
  if (!first || !end) throw new Error("no words");
  select([first, 10], [end, 7]);
  expect(selectedPassage(root)?.text).toBe("were apologies. The steps were long.The end");
  select([aside.firstChild ?? aside, 0], [aside.firstChild ?? aside, 3]);
  expect(selectedPassage(root)).toBeUndefined();
  expect(markPassage(root, { text: "The end", before: "were long.", after: "." }, "rep_1")).toEqual({
    changed: false,
  });
  expect(aside.querySelector("mark")).toBeNull();
  getSelection()?.removeAllRanges();
});

test("a passage that reads otherwise now is marked as it reads, and one that is gone is not", () => {
  const passage = { text: "The steps were excuses", before: "", after: ". The steps were long" };
  expect(markPassage(root, { ...passage, text: "The steps were mere excuses" }, "rep_1")).toEqual({
    changed: true,
  });
  expect([...root.querySelectorAll("mark")].map((mark) => mark.textContent).join("")).toBe(
    "The steps were apologies",
  );
  unmark(root);
  expect(
    markPassage(root, { text: "Nobody asked for it", before: "x y z", after: "z y x" }, "rep_1"),
  ).toBeUndefined();
});

test("a passage has no blanks at its ends, no half characters around it, and an end", () => {
  expect(passageAt("One two three", 3, 8)).toEqual({ text: "two", before: "One ", after: " three" });
  expect(passageAt("One   two", 3, 6)).toBeUndefined();
  const balloons = "🎈".repeat(40);
  const passage = passageAt(`${balloons}x here x${balloons}`, 82, 86);
  expect(passage?.text).toBe("here");
  expect(passage?.before.isWellFormed() && passage.after.isWellFormed()).toBe(true);
  const long = passageAt("word ".repeat(400), 0, 2_000)?.text ?? "";
  expect([long.length, long.endsWith("word")]).toEqual([999, true]);
  expect(passageAt("🎈".repeat(600), 0, 1_200)?.text).toBe("🎈".repeat(500));
});
