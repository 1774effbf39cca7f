import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Frame, Mine, MyThings, Poll, Room, Shown } from "#backchannel/model";
import { RoomScreen } from "./room-screen.tsx";

let session: string;
let rooms = 0;
const at = "2026-11-27T14:30:00.000Z";
const id = (n: number) => `con_${`${n}`.padStart(22, "0")}`;
const question = (n: number, text: string, more: Partial<Shown> = {}) =>
  ({
    id: id(n),
    kind: "question",
    text,
    state: "shown",
    moments: {},
    at,
    ways: 1,
    votes: n,
    revision: 1,
    ...more,
  }) as Shown;

/** A room on the wire, which the tests change before they look. */
let room: Room;
let mine: MyThings;
let frames: Frame[];
let refusal: { status: number; code: string; detail: string } | undefined;
let sent: { method: string; path: string; json: unknown }[];

beforeEach(() => {
  rooms += 1;
  session = `ses_${`${rooms}`.padStart(10, "0")}`;
  sent = [];
  frames = [];
  refusal = undefined;
  const me = {
    session,
    as: "unnamed",
    name: "quiet heron",
    role: "attendee",
    named: false,
  } as MyThings["me"];
  mine = { me, contributions: [], votes: [], answered: [] };
  room = {
    session: {
      id: session,
      title: "What we stopped doing",
      state: "open",
      language: "en",
      hosts: [],
      code: "HRN4K7",
      settings: { hold: false, slow: 0 },
      revision: 1,
    },
    n: 1,
    here: 338,
    questions: [
      question(3, "Who decides?"),
      question(9, "What about the people?", { by: { name: "Idris" } }),
    ],
    links: [],
    messages: [],
    polls: [],
    reactions: {},
  } as unknown as Room;
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) => serve(`${input}`, init));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function serve(url: string, { method = "GET", body }: RequestInit): Response {
  const path = new URL(url, "http://localhost").pathname.replace(`/api/rooms/${session}`, "");
  if (path === "") return Response.json({ room, me: mine.me });
  if (path === "/mine") return Response.json(mine);
  if (path === "/frames") return Response.json({ items: frames, head: room.n + frames.length });
  if (path === "/ticket" || path === "/here") return Response.json({}, { status: 503 });
  const json = body ? JSON.parse(`${body}`) : undefined;
  sent.push({ method, path, json });
  if (refusal) return Response.json(refusal, { status: refusal.status });
  if (path === "/contributions") return Response.json(said(json), { status: 201 });
  if (path.startsWith("/asides/")) return Response.json(mine.contributions[0], { status: 201 });
  if (path.endsWith("/answer")) {
    mine.answered.push(room.polls[0]?.id as Poll["id"]);
    return Response.json({ ...room.polls[0], answers: 5, results: { counts: [1, 4] } });
  }
  return new Response(undefined, { status: 204 });
}
const said = (json: Partial<Mine>) => {
  const one = { ...question(0, ""), ...json, votes: 0, at: new Date().toISOString(), asides: [] } as Mine;
  mine.contributions.push(one);
  return one;
};

async function open() {
  const history = createMemoryHistory();
  history.set({ value: `/rooms/${session}` });
  const queries = new QueryClient();
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter history={history}>
        <Route path="/rooms/:session" component={RoomScreen} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
  await screen.findByRole("heading", { name: room.session.title });
}
const rows = () => within(screen.getByRole("list", { name: "Questions" })).getAllByRole("listitem");

test("whoever comes in sees who they are, how many are here, and the questions by their votes", async () => {
  await open();
  expect(screen.getByText("about 340 here")).toBeDefined();
  expect(screen.getByText(/^You are/).textContent).toBe("You are quiet heron, unnamed to everyone. Change");
  expect(rows().map((row) => row.querySelector("p")?.textContent)).toEqual([
    "What about the people?",
    "Who decides?",
  ]);
  expect(screen.getByRole("tab", { name: "Questions 2", selected: true })).toBeDefined();
});

test("a vote counts at once, and goes back with a plain word when it is refused", async () => {
  await open();
  refusal = { status: 409, code: "backchannel.vote-over", detail: "Over." };
  const vote = await screen.findByRole("button", { name: "Vote. 9 votes" });
  fireEvent.click(vote);
  expect(await screen.findByRole("button", { name: "Take my vote back. 10 votes" })).toBe(vote);
  await screen.findByText("The voting on this question is over.");
  await waitFor(() => expect(vote.getAttribute("aria-label")).toBe("Vote. 9 votes"));
  expect(vote.getAttribute("aria-pressed")).toBe("false");
});

test("what is on stage stands on top, and what was answered is folded with its moment and its answer", async () => {
  room.session.stage = id(3) as Room["session"]["stage"];
  room.questions.push(
    question(5, "Is it written down?", {
      state: "answered",
      moments: { answered: at },
      answer: { text: "Since Monday.", by: "Ana", at },
    }),
  );
  await open();
  expect(
    within(screen.getByRole("region", { name: "On stage now" })).getByText("Who decides?"),
  ).toBeDefined();
  expect(rows()).toHaveLength(1);
  const fold = screen.getByText("Answered · 1").closest("details") as HTMLElement;
  expect(fold.textContent).toMatch(/answered at \d/);
  expect(within(fold).getByText("Since Monday.")).toBeDefined();
});

test("one’s own question takes no vote, and tells what became of it", async () => {
  mine.contributions = [
    { ...(room.questions[0] as Shown), asides: [] },
    { ...question(7, "Merged away?"), state: "merged", into: room.questions[1]?.id, asides: [] },
    { ...question(8, "A word in it"), state: "asked", heldFor: "word", asides: [] },
  ] as Mine[];
  await open();
  await screen.findByText("Yours · 3");
  const row = rows().find(({ textContent }) => textContent?.includes("Who decides?")) as HTMLElement;
  expect(within(row).queryByRole("button")).toBeNull();
  expect(within(row).getByText("yours")).toBeDefined();
  expect(screen.getByText("merged into “What about the people?”")).toBeDefined();
  expect(screen.getByText("waiting for review, because of a word in it")).toBeDefined();
});

test("what the moderators ask back is answered to them alone", async () => {
  const asked = {
    ...(room.questions[0] as Shown),
    asides: [{ at, by: "moderator", text: "In which team?" }],
  };
  mine.contributions = [asked] as Mine[];
  await open();
  const aside = await screen.findByRole("region", { name: "The moderators ask you" });
  fireEvent.click(within(aside).getByRole("button", { name: "Answer them" }));
  const box = within(aside).getByRole("textbox", { name: "Your answer" });
  fireEvent.input(box, { target: { value: "In two of them." } });
  fireEvent.submit(box.closest("form") as HTMLFormElement);
  await waitFor(() =>
    expect(sent).toEqual([
      { method: "POST", path: `/asides/${asked.id}`, json: { text: "In two of them." } },
    ]),
  );
});

test("who writes on while the last words are being kept loses neither, and a second tap is no second question", async () => {
  await open();
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Ask a question" });
  const press = () => fireEvent.keyDown(box, { key: "Enter" });
  fireEvent.input(box, { target: { value: "Who decides what stops?" } });
  press();
  press();
  fireEvent.input(box, { target: { value: "And who is told?" } });
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(box.value).toBe("And who is told?");
  press();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ json }) => (json as Mine).text)).toEqual([
    "Who decides what stops?",
    "And who is told?",
  ]);
  expect(box.value).toBe("");
});

test("a link needs an address one can follow, and brings its title", async () => {
  await open();
  fireEvent.click(screen.getByRole("tab", { name: "Links" }));
  const address = await screen.findByRole("textbox", { name: "Address" });
  fireEvent.input(address, { target: { value: "javascript:alert(1)" } });
  fireEvent.submit(address.closest("form") as HTMLFormElement);
  await screen.findByText("An address begins with https:// or http://.");
  expect(sent).toEqual([]);
  fireEvent.input(address, { target: { value: "example.org/list" } });
  fireEvent.input(screen.getByRole("textbox", { name: "What it is" }), { target: { value: "The list" } });
  fireEvent.submit(address.closest("form") as HTMLFormElement);
  await waitFor(() =>
    expect(sent[0]?.json).toMatchObject({ kind: "link", text: "The list", url: "https://example.org/list" }),
  );
});

test("a poll hides its results until one has answered", async () => {
  const poll = {
    id: id(50),
    session,
    question: "What did you stop last?",
    form: { type: "single", options: ["A meeting", "A report"] },
    state: "open",
    openedAt: at,
    answers: 4,
    revision: 1,
  };
  room.polls = [poll] as Poll[];
  await open();
  fireEvent.click(screen.getByRole("tab", { name: "Polls 1" }));
  await screen.findByText("You see the results once you have answered.");
  expect(screen.queryByText(/%/)).toBeNull();
  fireEvent.click(screen.getByRole("radio", { name: "A report" }));
  fireEvent.submit(screen.getByRole("radio", { name: "A report" }).closest("form") as HTMLFormElement);
  await screen.findByText("4 · 80%");
  expect(sent).toEqual([{ method: "PUT", path: `/polls/${id(50)}/answer`, json: { choices: [1] } }]);
});

test("a poll that few have answered keeps what they chose, and says why", async () => {
  const poll = {
    id: id(51),
    session,
    question: "What did you stop last?",
    form: { type: "single", options: ["A meeting", "A report"] },
    state: "open",
    openedAt: at,
    answers: 4,
    revision: 1,
  };
  const [answered, over] = [poll, { ...poll, id: id(52), question: "And first?", state: "closed" }];
  mine.answered = [id(51)] as Poll["id"][];
  room.polls = [answered, over] as Poll[];
  await open();
  fireEvent.click(screen.getByRole("tab", { name: /^Polls/ }));
  await screen.findByText("The results show once five people have answered.");
  await screen.findByText("Fewer than five people answered, so what they chose stays with them.");
  expect(screen.queryByText(/%/)).toBeNull();
});

test("who is muted is told, and has no box", async () => {
  mine.me = { ...mine.me, mutedAt: at };
  await open();
  await screen.findByText("The moderators have muted you here. You can read on and vote.");
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("hold and slow mode are said before one writes", async () => {
  room.session.settings = { hold: true, slow: 30 };
  await open();
  await screen.findByText(
    "A moderator reads it before the room does. Slow mode: one every 30 seconds. What you send waits its turn.",
  );
});

test("before it opens the page says when, and after it where everything stays", async () => {
  room.session.state = "planned";
  room.session.startsAt = "2026-11-28T16:00:00.000Z";
  await open();
  expect(screen.getByRole("heading", { name: "The room is not open yet" })).toBeDefined();
  cleanup();
  room.session.state = "closed";
  await open();
  const link = screen.getByRole("link", { name: "What came of it" });
  expect(link.getAttribute("href")).toBe(`/rooms/${session}/after`);
  expect(screen.queryByRole("textbox")).toBeNull();
});
