import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";
import type { Reply } from "#feedback/model";
import type { Hidden } from "#journal/model";
import { HiddenNote } from "./hidden-note.tsx";
import { inOrder } from "./in-order.ts";
import { FoldedLine, WithheldLine } from "./in-place.tsx";

afterEach(cleanup);
const hidden = {
  at: "2026-11-27T14:00:00.000Z",
  by: { id: "per_ana0000001", name: "Ana" },
  why: "It names a client.",
} as unknown as Hidden;
const note = (mine: boolean, cohort?: string) =>
  render(() => (
    <MemoryRouter>
      <Route path="/" component={() => <HiddenNote hidden={hidden} mine={mine} cohort={cohort} />} />
    </MemoryRouter>
  ));

test("its author reads who has hidden it, why, and what they can do meanwhile", () => {
  note(true, "coh_0000000001");
  screen.getByText("Ana has hidden this for now and would like to talk with you.");
  screen.getByText("“It names a client.”");
  screen.getByText("Only you and the facilitators read it. You can change the words meanwhile.");
  expect(screen.queryByRole("link")).toBeNull();
});

test.each([
  ["of its cohort", "coh_0000000001", "/cohorts/coh_0000000001/desk"],
  ["of the house", undefined, "/desk"],
])("who hosts finds the way to the desk %s", (_, cohort, href) => {
  note(false, cohort);
  screen.getByText("Ana has hidden this while you talk with its author.");
  expect(screen.getByRole("link", { name: "See the report" }).getAttribute("href")).toBe(href);
});

test("in the place of a hidden answer is a line and no name, and folded ones are shown when one asks", () => {
  const onShow = vi.fn();
  render(() => (
    <>
      <WithheldLine />
      <FoldedLine count={2} onShow={onShow} />
    </>
  ));
  screen.getByText("An answer is hidden here for now.");
  screen.getByText(/2 answers are folded away, by people you keep apart from you\./);
  fireEvent.click(screen.getByRole("button", { name: "Show it all the same" }));
  expect(onShow).toHaveBeenCalledOnce();
});

test("hidden answers keep their places between the others", () => {
  const at = (minute: number) => `2026-11-27T14:0${minute}:00.000Z`;
  const said = (id: string, minute: number) => ({ id, writtenAt: at(minute), text: "…" }) as unknown as Reply;
  const place = (id: string, minute: number) => ({ id, writtenAt: at(minute) }) as never;
  const order = inOrder(
    [said("rep_1", 1), said("rep_4", 3)],
    [place("rep_2", 2), place("rep_3", 3), place("rep_0", 0)],
  );
  expect(order.map(({ id }) => id)).toEqual(["rep_0", "rep_1", "rep_2", "rep_3", "rep_4"]);
});
