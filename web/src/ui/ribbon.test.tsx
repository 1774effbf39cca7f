import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { liveIn } from "../words/reader.ts";
import { month, NOW } from "./gallery/examples.ts";
import { Ribbon } from "./ribbon.tsx";

beforeEach(() => {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
  liveIn("Asia/Tokyo");
});
afterEach(cleanup);

const next = () => document.querySelector(".ribbon-next")?.textContent;
const mark = (name: RegExp) => screen.getByRole("button", { name });

test("what is next is said in my time, with the cohort's beside it", () => {
  render(() => <Ribbon month={month} zone="Europe/Lisbon" now={NOW} />);
  expect(next()).toMatch(/02:00.*your time, 17:00.*in Lisbon/);
  expect(next()).toContain("What we stopped doing");
});

test("the arrows walk along the month, one stop for the Tab key", () => {
  render(() => <Ribbon month={month} zone="Europe/Lisbon" now={NOW} />);
  const marks = screen.getAllByRole("button").filter((one) => one.dataset.beat);
  expect(marks.filter((one) => one.tabIndex === 0)).toHaveLength(1);
  const session = mark(/live session: What we stopped doing/);
  session.focus();
  fireEvent.keyDown(session, { key: "ArrowRight" });
  expect(document.activeElement).toBe(mark(/feedback round: Round 3/));
  expect(next()).toContain("Round 3");
});

test("each mark says what it is, when, and whether it has happened", () => {
  render(() => <Ribbon month={month} zone="Europe/Lisbon" now={NOW} />);
  expect(mark(/^prompt: What did you do today\?, 2 Nov 18:00.*, done$/)).toBeDefined();
  expect(mark(/^live session: What we stopped doing, .*planned, A bad hour for 11 people\.$/)).toBeDefined();
});

test("Shift and an arrow move a beat by a day, but never one that has happened", () => {
  const onMove = vi.fn();
  render(() => <Ribbon month={month} zone="Europe/Lisbon" now={NOW} onMove={onMove} />);
  fireEvent.keyDown(mark(/What we stopped doing/), { key: "ArrowLeft", shiftKey: true });
  expect(onMove).toHaveBeenCalledWith(expect.objectContaining({ id: "s2" }), -1);
  fireEvent.keyDown(mark(/Meet your circle/), { key: "ArrowLeft", shiftKey: true });
  expect(onMove).toHaveBeenCalledOnce();
});

test("one key away the month is a list in words", () => {
  render(() => <Ribbon month={month} zone="Europe/Lisbon" now={NOW} />);
  fireEvent.click(screen.getByRole("button", { name: "As a list" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(month.beats.length);
  expect(screen.getByText("The lobby opens")).toBeDefined();
});
