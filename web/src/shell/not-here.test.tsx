import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";
import { offline, ProblemError } from "../api/problem.ts";
import { Absent } from "./not-here.tsx";

afterEach(cleanup);

function show(error: unknown) {
  const retry = vi.fn();
  render(() => (
    <MemoryRouter history={createMemoryHistory()}>
      <Route path="/" component={() => <Absent error={error} onRetry={retry} />} />
    </MemoryRouter>
  ));
  return retry;
}
const again = () => screen.queryByRole("button", { name: "Try again" });

test("what is not there is said as a page is, with a way home and nothing to try again", () => {
  const form = new ProblemError(400, "request.wrong", "id: This does not have the right form.");
  for (const error of [new ProblemError(404, "cohort.missing", ""), form]) {
    show(error);
    screen.getByRole("heading", { name: "There is nothing at this address" });
    screen.getByRole("link", { name: "Go home" });
    expect(again()).toBeNull();
    expect(screen.queryByText(/right form/)).toBeNull();
    cleanup();
  }
});

test("what did not come is no missing page, and is tried again", () => {
  const retry = show(offline());
  expect(screen.queryByText("There is nothing at this address")).toBeNull();
  fireEvent.click(again() as HTMLElement);
  expect(retry).toHaveBeenCalledOnce();
});

test("what is refused to somebody is not offered to be tried again", () => {
  show(new ProblemError(403, "cohort.guest", "Guests take part in the cohort they were invited to."));
  screen.getByText(/Guests take part/);
  expect(again()).toBeNull();
});

test("of what was there and is hidden now it is said why", () => {
  show(new ProblemError(410, "journal.hidden", "This is hidden while people talk about it."));
  screen.getByText(/This is hidden while people talk about it/);
  expect(again()).toBeNull();
});
