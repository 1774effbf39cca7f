import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import type { Mine, Shown } from "#backchannel/model";
import { at, openRoom, putRoomOnWire } from "./room-on-wire.tsx";

const wire = putRoomOnWire();

test("what the moderators ask back is answered to them alone", async () => {
  const asked = {
    ...(wire.room.questions[0] as Shown),
    asides: [{ at, by: "moderator", text: "In which team?" }],
  };
  wire.mine.contributions = [asked] as Mine[];
  await openRoom(wire);
  const aside = await screen.findByRole("region", { name: "The moderators ask you" });
  fireEvent.click(within(aside).getByRole("button", { name: "Answer them" }));
  const box = within(aside).getByRole("textbox", { name: "Your answer" });
  fireEvent.input(box, { target: { value: "In two of them." } });
  fireEvent.submit(box.closest("form") as HTMLFormElement);
  await waitFor(() =>
    expect(wire.sent).toEqual([
      { method: "POST", path: `/asides/${asked.id}`, json: { text: "In two of them." } },
    ]),
  );
});

test("who writes on while the last words are being kept loses neither, and a second tap is no second question", async () => {
  await openRoom(wire);
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Ask a question" });
  const press = () => fireEvent.keyDown(box, { key: "Enter" });
  fireEvent.input(box, { target: { value: "Who decides what stops?" } });
  press();
  press();
  fireEvent.input(box, { target: { value: "And who is told?" } });
  await waitFor(() => expect(wire.sent).toHaveLength(1));
  expect(box.value).toBe("And who is told?");
  press();
  await waitFor(() => expect(wire.sent).toHaveLength(2));
  expect(wire.sent.map(({ json }) => (json as Mine).text)).toEqual([
    "Who decides what stops?",
    "And who is told?",
  ]);
  expect(box.value).toBe("");
});

test("a link needs an address one can follow, and brings its title", async () => {
  await openRoom(wire);
  fireEvent.click(screen.getByRole("tab", { name: "Links" }));
  const address = await screen.findByRole("textbox", { name: "Address" });
  fireEvent.input(address, { target: { value: "javascript:alert(1)" } });
  fireEvent.submit(address.closest("form") as HTMLFormElement);
  await screen.findByText("An address begins with https:// or http://.");
  expect(wire.sent).toEqual([]);
  fireEvent.input(address, { target: { value: "example.org/list" } });
  fireEvent.input(screen.getByRole("textbox", { name: "What it is" }), { target: { value: "The list" } });
  fireEvent.submit(address.closest("form") as HTMLFormElement);
  await waitFor(() =>
    expect(wire.sent[0]?.json).toMatchObject({
      kind: "link",
      text: "The list",
      url: "https://example.org/list",
    }),
  );
});

test("who is muted is told, and has no box", async () => {
  wire.mine.me = { ...wire.mine.me, mutedAt: at };
  await openRoom(wire);
  await screen.findByText("The moderators have muted you here. You can read on and vote.");
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("hold and slow mode are said before one writes", async () => {
  wire.room.session.settings = { hold: true, slow: 30 };
  await openRoom(wire);
  await screen.findByText(
    "A moderator reads it before the room does. Slow mode: one every 30 seconds. What you send waits its turn.",
  );
});
