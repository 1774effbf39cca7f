import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import type { LineProblem } from "#cohort/model";
import { ListReport } from "./list-trouble.tsx";

afterEach(cleanup);

const zone: LineProblem = {
  line: 4,
  text: "Paul,paul@example.org,Europe/Pariss",
  problem: "unknown-zone",
  value: "Europe/Pariss",
  fix: "Europe/Paris",
};
const twice: LineProblem = {
  line: 6,
  text: "Kenji,kenji@x.org",
  problem: "duplicate",
  value: "kenji@x.org",
  first: 2,
};

function report(troubles: LineProblem[]) {
  const [wrong, setWrong] = createSignal<readonly LineProblem[]>(troubles);
  const resend = vi.fn(async () => true);
  const leaveOut = (line: number) => setWrong((all) => all.filter((one) => one.line !== line));
  const inviting = {
    wrong,
    took: () => 3,
    busy: () => false,
    problem: () => undefined,
    invite: async () => true,
    resend,
    leaveOut,
  };
  render(() => <ListReport inviting={inviting} />);
  return resend;
}

test("each line says where it stands and what is wrong, and its fix is one press", () => {
  const resend = report([zone]);
  expect(screen.getByText(/“Europe\/Pariss” is no time zone we know/).textContent).toContain("Line 4");
  fireEvent.click(screen.getByRole("button", { name: "Make it Europe/Paris" }));
  expect(resend).toHaveBeenCalledWith([{ line: 4, text: "Paul,paul@example.org,Europe/Paris" }]);
});

test("a line corrected by hand is sent as it was typed, and its suggestion steps back", () => {
  const resend = report([zone]);
  fireEvent.input(screen.getByLabelText("Line 4, to correct"), { target: { value: "paul@example.org" } });
  expect(screen.queryByRole("button", { name: "Make it Europe/Paris" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(resend).toHaveBeenCalledWith([{ line: 4, text: "paul@example.org" }]);
});

test("a duplicate names the line that came first; leaving it out keeps the focus in the report", () => {
  report([twice, zone]);
  expect(screen.getByText(/is on line 2 already/)).toBeDefined();
  fireEvent.click(screen.getAllByRole("button", { name: "Leave it out" })[0] as HTMLElement);
  expect(screen.queryByText(/is on line 2 already/)).toBeNull();
  expect(document.activeElement?.className).toBe("list-report");
});

test("several suggestions are taken at once, and lines without one wait", () => {
  const resend = report([zone, twice, { ...zone, line: 9 }]);
  fireEvent.click(screen.getByRole("button", { name: "Take all 2 suggestions" }));
  expect(resend).toHaveBeenCalledWith([
    { line: 4, text: "Paul,paul@example.org,Europe/Paris" },
    { line: 9, text: "Paul,paul@example.org,Europe/Paris" },
  ]);
});
