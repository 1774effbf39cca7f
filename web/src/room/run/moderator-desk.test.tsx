import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Desk, Room } from "#backchannel/model";
import { aDesk, aQuestion, aRoom, aSession, held, minute } from "./a-room.ts";
import { ModeratorDesk } from "./moderator-desk.tsx";

const WANTED = aQuestion("Who decides?", { votes: 9, revision: 4 });
const ALIKE = aQuestion("Does anyone have an example from a regulated industry?", { votes: 3 });
const AGAIN = aQuestion("Does anybody have an example from a regulated industry, please?");

/** A room on the wire, which the tests change before they look. */
let room: Room;
let desk: Desk;
let role: string;
let refusal: { status: number; code: string; detail: string; current?: unknown } | undefined;
let sent: { method: string; path: string; json: unknown }[];
let turns = 0;

beforeEach(() => {
  turns += 1;
  const id = `ses_${`${turns}`.padStart(10, "0")}` as Room["session"]["id"];
  room = aRoom([WANTED, ALIKE, AGAIN], { session: aSession({ id }), here: 342 });
  desk = aDesk({ session: room.session });
  role = "moderator";
  refusal = undefined;
  sent = [];
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) => serve(`${input}`, init));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function serve(url: string, { method = "GET", body }: RequestInit): Response {
  const path = new URL(url, "http://localhost").pathname.replace(`/api/rooms/${room.session.id}`, "");
  const me = { session: room.session.id, as: "name", name: "Ana", role, named: true };
  if (path === "" && method === "GET") return Response.json({ room, me });
  if (path === "/mine") return Response.json({ me, contributions: [], votes: [], answered: [] });
  if (path === "/frames") return Response.json({ items: [], head: room.n });
  if (path === "/desk") return Response.json(desk);
  if (path === "/acts") return Response.json({ items: [] });
  if (path === "" && method === "PATCH") {
    sent.push({ method, path, json: JSON.parse(`${body}`) });
    // The room hears of it later than who asked.
    return Response.json({ ...room.session, settings: { hold: true, slow: 0 }, revision: 2 });
  }
  if (path === "/ticket" || path === "/here") return Response.json({}, { status: 503 });
  const json = body ? JSON.parse(`${body}`) : undefined;
  sent.push({ method, path, json });
  if (refusal) return Response.json(refusal, { status: refusal.status });
  const all = [...desk.held, ...room.questions];
  const one = all.find(({ id }) => path.endsWith(id));
  return Response.json({ ...one, ...json, asides: [], mark: "k3x9", revision: (one?.revision ?? 0) + 1 });
}

async function open() {
  const history = createMemoryHistory();
  history.set({ value: `/rooms/${room.session.id}/desk` });
  const queries = new QueryClient();
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter history={history}>
        <Route path="/rooms/:session/desk" component={ModeratorDesk} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
  await screen.findByRole("heading", { name: "What we stopped doing" });
}
const asked = (text: string) => screen.getByRole("article", { name: text });

test("the desk shows what waits with its reason, and lets in with one press, at once", async () => {
  desk.held = [
    held("Is this recorded?", { at: minute(2), revision: 1 }),
    held("Why was the budget cut?", { at: minute(1), heldFor: "word", revision: 1 }),
  ];
  await open();
  const review = await screen.findByRole("region", { name: "Waiting for review · 2" });
  expect(
    within(review)
      .getAllByRole("article")
      .map((one) => one.querySelector("p")?.textContent),
  ).toEqual(["Why was the budget cut?", "Is this recorded?"]);
  expect(within(review).getByText(/question, has a word of the list/)).toBeDefined();
  fireEvent.click(within(review).getByRole("button", { name: "Let in: Is this recorded?" }));
  await screen.findByRole("region", { name: "Waiting for review · 1" });
  await waitFor(() =>
    expect(sent).toEqual([
      {
        method: "PATCH",
        path: `/contributions/${desk.held[0]?.id}`,
        json: { state: "shown", revision: 1 },
      },
    ]),
  );
});

test("what somebody else has moved meanwhile stays as it is, and the desk says how that is", async () => {
  await open();
  refusal = {
    status: 409,
    code: "backchannel.stale",
    detail: "Somebody changed this.",
    current: { ...WANTED, state: "later", revision: 5 },
  };
  fireEvent.click(within(asked("Who decides?")).getByRole("button", { name: "Next: Who decides?" }));
  await screen.findByText(/^Somebody else moved this meanwhile: it is now for later\./);
  await waitFor(() => expect(asked("Who decides?").dataset.state).toBe("shown"));
});

test("the switch to hold stands as it was pressed, also while the room has not heard of it", async () => {
  await open();
  const [hold] = await screen.findAllByRole("switch", { name: "Hold for review" });
  if (!(hold instanceof HTMLInputElement)) throw new Error("no switch");
  fireEvent.click(hold);
  await waitFor(() => expect(sent).toHaveLength(1));
  const positions = new Set<boolean>();
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((next) => setTimeout(next));
    positions.add(hold.checked);
  }
  expect([...positions]).toEqual([true]);
});

test("keys act on the question that has the focus, and the last act is undone by one more", async () => {
  await open();
  asked("Who decides?").focus();
  fireEvent.keyDown(asked("Who decides?"), { key: "a" });
  await screen.findByText("Answered.");
  expect(screen.queryByRole("article", { name: "Who decides?" })?.dataset.state).toBe("answered");
  fireEvent.keyDown(document.body, { key: "u" });
  await waitFor(() =>
    expect(sent.map(({ json }) => json)).toEqual([
      { state: "answered", revision: 4 },
      { state: "shown", revision: 5 },
    ]),
  );
});

test("a pair shows both texts and says which stays; said to be apart, it is not offered again", async () => {
  await open();
  const pair = await screen.findByRole("region", { name: "Perhaps the same · 1" });
  expect(within(pair).getByText(ALIKE.text)).toBeDefined();
  expect(within(pair).getByText(AGAIN.text)).toBeDefined();
  expect(within(pair).getByText("3 votes, stays")).toBeDefined();
  fireEvent.click(within(pair).getByRole("button", { name: `Not the same: ${AGAIN.text}` }));
  await waitFor(() => expect(screen.queryByRole("region", { name: /^Perhaps the same/ })).toBeNull());
  expect(sent).toEqual([]);
});

test("one chooses what a question goes into, the likest first", async () => {
  await open();
  asked(AGAIN.text).focus();
  fireEvent.keyDown(asked(AGAIN.text), { key: "m" });
  const dialog = await screen.findByRole("dialog", { name: "Merge into another question" });
  const choices = within(dialog).getAllByRole("button", { name: /^Merge into: / });
  expect(choices.map((choice) => choice.textContent)).toEqual([
    `${ALIKE.text}3 votes · much alike`,
    "Who decides?9 votes",
  ]);
  fireEvent.click(choices[0] as HTMLElement);
  await waitFor(() =>
    expect(sent).toEqual([{ method: "PUT", path: `/merges/${AGAIN.id}`, json: { into: ALIKE.id } }]),
  );
});

test("an answer that could not be sent keeps its words", async () => {
  await open();
  refusal = { status: 500, code: "ours", detail: "" };
  asked("Who decides?").focus();
  fireEvent.keyDown(asked("Who decides?"), { key: "w" });
  const dialog = await screen.findByRole("dialog", { name: "Answer in writing" });
  const box = within(dialog).getByRole("textbox", { name: "Answer" }) as HTMLTextAreaElement;
  fireEvent.input(box, { target: { value: "Whoever asked for it." } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Give the answer" }));
  await within(dialog).findByRole("alert");
  expect(box.value).toBe("Whoever asked for it.");
  refusal = undefined;
  fireEvent.click(within(dialog).getByRole("button", { name: "Give the answer" }));
  await screen.findByText("The answer is there. Who asked is told.");
  expect(sent.at(-1)?.json).toEqual({ text: "Whoever asked for it." });
});

test("a head count is honest, and who does not moderate has no desk", async () => {
  await open();
  expect(screen.getByText("about 340 here")).toBeDefined();
  cleanup();
  role = "attendee";
  await open();
  await screen.findByText("This desk is for those who moderate the room.");
});
