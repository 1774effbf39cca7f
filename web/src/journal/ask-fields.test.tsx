import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test } from "vitest";
import type { DraftAsk } from "../drafts/device.ts";
import type { Passage } from "../ui/passages.ts";
import { AskFields } from "./ask-fields.tsx";

afterEach(cleanup);

const PASSAGE = { text: "the steps were apologies", before: "surprised me: ", after: "." };

function fields(selected: Passage | undefined, start: DraftAsk = { question: "", help: "view" }) {
  const [ask, setAsk] = createSignal(start);
  render(() => <AskFields ask={ask()} onAsk={setAsk} selection={() => selected} />);
  return ask;
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a question is written, with the kind of help wanted", () => {
  const ask = fields(undefined);
  const question = screen.getByRole("textbox", { name: "Your question" });
  fireEvent.input(question, { target: { value: "Does it make sense?" } });
  fireEvent.click(screen.getByRole("radio", { name: /challenge me/ }));
  expect(ask()).toEqual({ question: "Does it make sense?", help: "challenge" });
  expect(screen.getByRole("radio", { name: /challenge me/ })).toMatchObject({ checked: true });
});

test("it is about the whole text, or the words that are selected when one says so", () => {
  const ask = fields(PASSAGE, { question: "Why?", help: "check" });
  press("The words I selected");
  expect(ask()).toEqual({ question: "Why?", help: "check", passage: PASSAGE });
  screen.getByText("the steps were apologies");
  press("The whole text instead");
  expect(ask()).toEqual({ question: "Why?", help: "check" });
});

test("who has selected nothing is told what to do first", () => {
  const ask = fields(undefined);
  press("The words I selected");
  expect(ask().passage).toBeUndefined();
  expect(screen.getByRole("status").textContent).toMatch(/^Select some words/);
});
