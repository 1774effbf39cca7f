import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import type { Reply } from "#feedback/model";
import type { Entry } from "#journal/model";
import { WriteBox } from "../ui/write-box.tsx";
import { FrameButtons } from "./frame-buttons.tsx";
import { HelpedMark } from "./helped-mark.tsx";
import { LoopInvitation, WhatChanged } from "./what-changed.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const entry = { id: "ent_1", author: { id: "per_marta", name: "Marta Kowalska" } } as Entry;
const changed = {
  text: "I took the word out.",
  at: "2026-03-02T09:00:00.000Z",
  toldAt: "2026-03-02T09:00:00.000Z",
};
const reply = (name: string, helped?: true) =>
  ({ id: `rep_${name}`, entry: "ent_1", author: { id: `per_${name}`, name }, text: "So.", helped }) as Reply;
const loop = { open: false, onOpen: () => {}, onDone: () => {} };

test("readers see what changed, and with whose help; only its author may put it better", () => {
  const answers = [reply("Kim", true), reply("Idris"), reply("Linh", true)];
  const one = { ...entry, changed };
  const { unmount } = render(() => <WhatChanged {...loop} entry={one} answers={answers} mayTell={false} />);
  const region = screen.getByRole("region", { name: "What changed" });
  expect(region.textContent).toContain("I took the word out.");
  expect(region.textContent).toContain("With help from Kim and Linh");
  expect(screen.queryByRole("button", { name: "Put it better" })).toBeNull();
  unmount();
  render(() => <WhatChanged {...loop} entry={one} answers={answers} mayTell />);
  screen.getByRole("button", { name: "Put it better" });
});

test("an author is invited once somebody answered, and not again when they have said it", () => {
  const [one, setOne] = createSignal(entry);
  const [answers, setAnswers] = createSignal<Reply[]>([]);
  const onOpen = vi.fn();
  render(() => <LoopInvitation {...loop} onOpen={onOpen} entry={one()} answers={answers()} mayTell />);
  expect(screen.queryByRole("button")).toBeNull();
  setAnswers([reply("Kim")]);
  fireEvent.click(screen.getByRole("button", { name: "Say what you changed" }));
  expect(onOpen).toHaveBeenCalledOnce();
  setOne({ ...entry, changed });
  expect(screen.queryByRole("button")).toBeNull();
});

test("that an answer helped is said with one press, and taken back with another", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    asked.push(`${init.method} ${new URL(input).pathname}`);
    return new Response(null, { status: 204 });
  });
  const [one, setOne] = createSignal(reply("Kim"));
  render(() => (
    <HelpedMark reply={one()} onChanged={() => setOne(reply("Kim", one().helped ? undefined : true))} />
  ));
  const mark = screen.getByRole("button", { name: "This helped: the answer by Kim" });
  for (const pressed of ["true", "false"]) {
    fireEvent.click(mark);
    await waitFor(() => expect(mark.getAttribute("aria-pressed")).toBe(pressed));
    await waitFor(() => expect(mark.getAttribute("aria-busy")).toBeNull());
  }
  const route = "/api/entries/ent_1/replies/rep_Kim/helped";
  expect(asked).toEqual([`PUT ${route}`, `DELETE ${route}`]);
});

test("what could not be marked says why, and the answer stays as it was", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("no network");
  });
  render(() => <HelpedMark reply={reply("Kim")} onChanged={() => expect.fail("nothing changed")} />);
  fireEvent.click(screen.getByRole("button", { name: "This helped: the answer by Kim" }));
  await screen.findByRole("alert");
});

test("a press begins a thought in the words being written, and leads back to it", () => {
  const [text, setText] = createSignal("It does.");
  let area: HTMLTextAreaElement | undefined;
  render(() => (
    <WriteBox
      label="Your words"
      text={text()}
      onText={setText}
      ref={(element) => {
        area = element;
      }}
      above={<FrameButtons area={() => area} />}
    >
      <button type="button">Send</button>
    </WriteBox>
  ));
  screen.getByRole("group", { name: "Begin with" });
  fireEvent.click(screen.getByRole("button", { name: "I wonder" }));
  expect(text()).toBe("It does.\n\nI wonder ");
  expect([document.activeElement, area?.selectionStart]).toEqual([area, 19]);
  fireEvent.click(screen.getByRole("button", { name: "What if" }));
  fireEvent.click(screen.getByRole("button", { name: "I wonder" }));
  expect([text(), area?.selectionStart]).toEqual(["It does.\n\nI wonder \n\nWhat if ", 19]);
});
