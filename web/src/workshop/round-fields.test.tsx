import { fireEvent, render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import type { Moment } from "#workshop/model";
import { RoundFields } from "./round-fields.tsx";

const round: Moment = { slug: "answer", kind: "round", day: 4, at: "18:00", title: "Answer", text: "" };
const prompts = [{ slug: "ask", title: "Ask one thing" }];

function shown(moment = round, wrong: Record<string, string> = {}) {
  const changes: Partial<Moment>[] = [];
  render(() => (
    <RoundFields
      moment={moment}
      prompts={prompts}
      of={(path) => wrong[path]}
      onChange={(change) => changes.push(change)}
    />
  ));
  return changes;
}
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("a round says which prompt it is about, how many answers it promises, and whom it hides", () => {
  const changes = shown();
  expect(screen.getByLabelText("Answers each is promised")).toHaveProperty("value", "2");
  choose("Whose entries are in it", "ask");
  choose("Names", "both");
  fireEvent.input(screen.getByLabelText("Answers each is promised"), { target: { value: "3" } });
  expect(changes).toEqual([
    { round: { blind: "none", floor: 2, about: "ask" } },
    { round: { blind: "both", floor: 2 } },
    { round: { blind: "none", floor: 3 } },
  ]);
});

test("a round about a prompt that was taken out says so where it is chosen", () => {
  shown(round, { "round.about": "There is no prompt ask before this round." });
  expect(screen.getByText("There is no prompt ask before this round.")).toBeTruthy();
});
