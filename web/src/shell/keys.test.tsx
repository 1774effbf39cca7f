import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";
import { keysNow, listenToKeys, step, useKey } from "./keys.ts";

afterEach(cleanup);

function Page(props: { onWrite: () => void; onHome: () => void }) {
  listenToKeys();
  useKey(
    "n",
    () => "Write",
    () => props.onWrite(),
  );
  useKey(
    "g h",
    () => "Go home",
    () => props.onHome(),
  );
  return (
    <>
      <input aria-label="Name" />
      <article data-item tabindex="-1">
        first
      </article>
      <article data-item tabindex="-1">
        second
      </article>
    </>
  );
}

test("on the way from one page to another the keys are never lost", () => {
  const onWrite = vi.fn();
  const before = render(() => <Page onWrite={() => {}} onHome={() => {}} />);
  render(() => <Page onWrite={onWrite} onHome={() => {}} />);
  before.unmount();
  fireEvent.keyDown(document.body, { key: "n" });
  expect(onWrite).toHaveBeenCalledOnce();
});

test("a key does its work, but never while somebody is typing", () => {
  const onWrite = vi.fn();
  render(() => <Page onWrite={onWrite} onHome={() => {}} />);
  fireEvent.keyDown(screen.getByLabelText("Name"), { key: "n" });
  fireEvent.keyDown(document.body, { key: "n", ctrlKey: true });
  expect(onWrite).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: "n" });
  expect(onWrite).toHaveBeenCalledOnce();
});

test("two keys pressed one after the other are one", () => {
  const onHome = vi.fn();
  render(() => <Page onWrite={() => {}} onHome={onHome} />);
  fireEvent.keyDown(document.body, { key: "h" });
  fireEvent.keyDown(document.body, { key: "g" });
  fireEvent.keyDown(document.body, { key: "h" });
  expect(onHome).toHaveBeenCalledOnce();
});

test("keys go with the screen they belong to", () => {
  render(() => <Page onWrite={() => {}} onHome={() => {}} />);
  expect(keysNow().map(({ keys }) => keys)).toEqual(["n", "g h"]);
  cleanup();
  expect(keysNow()).toEqual([]);
});

test("j and k go from one thing to the next, and stop at the ends", () => {
  render(() => <Page onWrite={() => {}} onHome={() => {}} />);
  step(1);
  expect(document.activeElement?.textContent).toContain("first");
  step(1);
  step(1);
  expect(document.activeElement?.textContent).toContain("second");
  step(-1);
  expect(document.activeElement?.textContent).toContain("first");
});
