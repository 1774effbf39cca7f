import { cleanup, fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import type { Mine, Room, Shown } from "#backchannel/model";
import { at, id, openRoom, putRoomOnWire, question } from "./room-on-wire.tsx";

const wire = putRoomOnWire();
const rows = () => within(screen.getByRole("list", { name: "Questions" })).getAllByRole("listitem");

test("whoever comes in sees who they are, how many are here, and the questions by their votes", async () => {
  await openRoom(wire);
  expect(screen.getByText("about 340 here")).toBeDefined();
  expect(screen.getByText(/^You are/).textContent).toBe("You are quiet heron, unnamed to everyone. Change");
  expect(rows().map((row) => row.querySelector("p")?.textContent)).toEqual([
    "What about the people?",
    "Who decides?",
  ]);
  expect(screen.getByRole("tab", { name: "Questions 2", selected: true })).toBeDefined();
});

test("a vote counts at once, and goes back with a plain word when it is refused", async () => {
  await openRoom(wire);
  wire.refusal = { status: 409, code: "backchannel.vote-over", detail: "Over." };
  const vote = await screen.findByRole("button", { name: "Vote. 9 votes" });
  fireEvent.click(vote);
  expect(await screen.findByRole("button", { name: "Take my vote back. 10 votes" })).toBe(vote);
  await screen.findByText("The voting on this question is over.");
  await waitFor(() => expect(vote.getAttribute("aria-label")).toBe("Vote. 9 votes"));
  expect(vote.getAttribute("aria-pressed")).toBe("false");
});

test("what is on stage stands on top, and what was answered is folded with its moment and its answer", async () => {
  wire.room.session.stage = id(3) as Room["session"]["stage"];
  wire.room.questions.push(
    question(5, "Is it written down?", {
      state: "answered",
      moments: { answered: at },
      answer: { text: "Since Monday.", by: "Ana", at },
    }),
  );
  await openRoom(wire);
  expect(
    within(screen.getByRole("region", { name: "On stage now" })).getByText("Who decides?"),
  ).toBeDefined();
  expect(rows()).toHaveLength(1);
  const fold = screen.getByText("Answered · 1").closest("details") as HTMLElement;
  expect(fold.textContent).toMatch(/answered at \d/);
  expect(within(fold).getByText("Since Monday.")).toBeDefined();
});

test("one’s own question takes no vote, and tells what became of it", async () => {
  wire.mine.contributions = [
    { ...(wire.room.questions[0] as Shown), asides: [] },
    { ...question(7, "Merged away?"), state: "merged", into: wire.room.questions[1]?.id, asides: [] },
    { ...question(8, "A word in it"), state: "asked", heldFor: "word", asides: [] },
  ] as Mine[];
  await openRoom(wire);
  await screen.findByText("Yours · 3");
  const row = rows().find(({ textContent }) => textContent?.includes("Who decides?")) as HTMLElement;
  expect(within(row).queryByRole("button")).toBeNull();
  expect(within(row).getByText("yours")).toBeDefined();
  expect(screen.getByText("merged into “What about the people?”")).toBeDefined();
  expect(screen.getByText("waiting for review, because of a word in it")).toBeDefined();
});

test("before it opens the page says when, and after it where everything stays", async () => {
  wire.room.session.state = "planned";
  wire.room.session.startsAt = "2026-11-28T16:00:00.000Z";
  await openRoom(wire);
  expect(screen.getByRole("heading", { name: "The room is not open yet" })).toBeDefined();
  cleanup();
  wire.room.session.state = "closed";
  await openRoom(wire);
  const link = screen.getByRole("link", { name: "What came of it" });
  expect(link.getAttribute("href")).toBe(`/rooms/${wire.session}/after`);
  expect(screen.queryByRole("textbox")).toBeNull();
});
