import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import type { Poll } from "#backchannel/model";
import { at, id, openRoom, putRoomOnWire } from "./room-on-wire.tsx";

const wire = putRoomOnWire();
const pollOf = (n: number) => ({
  id: id(n),
  session: wire.session,
  question: "What did you stop last?",
  form: { type: "single", options: ["A meeting", "A report"] },
  state: "open",
  openedAt: at,
  answers: 4,
  revision: 1,
});

test("a poll hides its results until one has answered", async () => {
  const poll = pollOf(50);
  wire.room.polls = [poll] as Poll[];
  await openRoom(wire);
  fireEvent.click(screen.getByRole("tab", { name: "Polls 1" }));
  await screen.findByText("You see the results once you have answered.");
  expect(screen.queryByText(/%/)).toBeNull();
  fireEvent.click(screen.getByRole("radio", { name: "A report" }));
  fireEvent.submit(screen.getByRole("radio", { name: "A report" }).closest("form") as HTMLFormElement);
  await screen.findByText("4 · 80%");
  expect(wire.sent).toEqual([{ method: "PUT", path: `/polls/${id(50)}/answer`, json: { choices: [1] } }]);
});

test("the next look at the results is kept for when one’s own answer is counted", async () => {
  wire.room.polls = [{ ...pollOf(54), answers: 5 }] as Poll[];
  await openRoom(wire);
  fireEvent.click(screen.getByRole("tab", { name: "Polls 1" }));
  fireEvent.click(await screen.findByRole("radio", { name: "A report" }));
  fireEvent.submit(screen.getByRole("radio", { name: "A report" }).closest("form") as HTMLFormElement);
  await screen.findByText("4 · 80%");
  await new Promise((soon) => setTimeout(soon));
  expect(wire.sent.map(({ method }) => method)).toEqual(["PUT"]);
});

test("a poll I have not answered is told of beside the questions, and leads there", async () => {
  wire.mine.answered = [id(51)] as Poll["id"][];
  wire.room.polls = [
    pollOf(51),
    { ...pollOf(52), state: "closed" },
    { ...pollOf(53), question: "And what next?" },
  ] as Poll[];
  await openRoom(wire);
  fireEvent.click(await screen.findByRole("button", { name: "A poll waits for your answer And what next?" }));
  const heading = await screen.findByRole("heading", { name: "And what next?" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.queryByText("A poll waits for your answer")).toBeNull();
  fireEvent.click(screen.getByRole("radio", { name: "A report" }));
  fireEvent.submit(screen.getByRole("radio", { name: "A report" }).closest("form") as HTMLFormElement);
  fireEvent.click(screen.getByRole("tab", { name: /^Questions/ }));
  expect(screen.queryByText("A poll waits for your answer")).toBeNull();
});

test("a poll that few have answered keeps what they chose, and says why", async () => {
  const poll = pollOf(51);
  const [answered, over] = [poll, { ...poll, id: id(52), question: "And first?", state: "closed" }];
  wire.mine.answered = [id(51)] as Poll["id"][];
  wire.room.polls = [answered, over] as Poll[];
  await openRoom(wire);
  fireEvent.click(screen.getByRole("tab", { name: /^Polls/ }));
  await screen.findByText("The results show once five people have answered.");
  await screen.findByText("Fewer than five people answered, so what they chose stays with them.");
  expect(screen.queryByText(/%/)).toBeNull();
});
