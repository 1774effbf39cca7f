import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createRoot } from "solid-js";
import { afterEach, expect, test } from "vitest";
import type { Reply } from "#feedback/model";
import { createOpening, PassageNotes } from "./passage-notes.tsx";
import { Passages } from "./passages.ts";
import type { Spoken } from "./spoken.ts";

let end = () => {};
afterEach(() => {
  end();
  cleanup();
  document.body.replaceChildren();
});

const by = (name: string) => ({ id: `per_${name}`, name }) as Reply["author"];
const quote = (text: string, before = "", after = "") => ({ text, before, after });
const TEXT =
  "<p>We counted twice.</p><p>The second count was lower, and nobody asked why.</p><p>The end.</p>";

/** A text as it is shown, with what is said about passages of it. */
function shown(spoken: readonly Spoken[], html = TEXT) {
  const root = document.createElement("div");
  root.className = "prose";
  root.innerHTML = html;
  document.body.append(root);
  const { opening, passages } = createRoot((dispose) => {
    end = dispose;
    const opening = createOpening();
    return { opening, passages: new Passages(opening.press) };
  });
  passages.attach(root, spoken);
  render(() => <PassageNotes opening={opening} spoken={spoken} passages={passages} />);
  return { root, opening, passages };
}

const why: Spoken = {
  id: "rep_1",
  by: by("Kim"),
  quote: quote("nobody asked why", "and ", "."),
  text: "I would.",
};
const count: Spoken = {
  id: "rep_2",
  by: by("Lea"),
  quote: quote("The second count was lower, and nobody asked why", "", "."),
  text: "Mine was higher.",
};

test("pressing a marked passage opens what is said about it after its paragraph; Escape closes it and returns", async () => {
  const { root } = shown([why]);
  const mark = screen.getByRole("button", { name: "nobody asked why" });
  fireEvent.keyDown(mark, { key: "Enter" });
  const notes = screen.getByRole("region", { name: "What is said about this passage" });
  expect(notes.textContent).toContain("I would.");
  expect(root.children[2]?.contains(notes)).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(notes));
  fireEvent.keyDown(notes, { key: "Escape" });
  expect(screen.queryByRole("region")).toBeNull();
  expect([root.children.length, document.activeElement]).toEqual([3, mark]);
});

test("pressing it again closes it, and pressing another opens that one", () => {
  shown([why, { ...count, quote: quote("We counted twice", "", ".") }]);
  fireEvent.click(screen.getByRole("button", { name: "nobody asked why" }));
  fireEvent.click(screen.getByRole("button", { name: "We counted twice" }));
  expect(screen.getByRole("region").textContent).toContain("Mine was higher.");
  expect(screen.getByRole("region").textContent).not.toContain("I would.");
  fireEvent.click(screen.getByRole("button", { name: "We counted twice" }));
  expect(screen.queryByRole("region")).toBeNull();
});

test("of passages that lie in each other all that is said opens, and none is a button in a button", () => {
  const { root } = shown([count, why]);
  expect(root.querySelectorAll("[role=button] [role=button]")).toHaveLength(0);
  fireEvent.click(root.querySelector('mark[data-passage="rep_1"]') ?? root);
  const { textContent } = screen.getByRole("region");
  expect(textContent).toContain("I would.");
  expect(textContent).toContain("Mine was higher.");
});

test("a passage that reads otherwise now says so, with the words it was about; one that is gone is known to be", () => {
  const mended: Spoken = {
    ...count,
    quote: quote("The second count was higher, and nobody asked why", "", "."),
  };
  const gone: Spoken = { ...why, id: "rep_3", quote: quote("We never looked at the third", "x", "y") };
  const { root, passages } = shown([mended, gone]);
  expect(["rep_2", "rep_3"].map(passages.standing)).toEqual(["changed", "gone"]);
  fireEvent.click(root.querySelector("mark") ?? root);
  expect(screen.getByRole("region").textContent).toContain(
    "This reads differently now. It was:The second count was higher, and nobody asked why",
  );
});

test("what is marked already keeps its marks, and the focus on them, when the thread is read again", () => {
  const { passages } = shown([why]);
  const mark = screen.getByRole("button", { name: "nobody asked why" });
  mark.focus();
  passages.mark([{ ...why }]);
  expect(document.activeElement).toBe(mark);
  passages.mark([]);
  expect(screen.queryByRole("button", { name: "nobody asked why" })).toBeNull();
});
