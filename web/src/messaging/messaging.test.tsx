import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Conversation, Message, Talk } from "#messaging/model";
import { ConversationScreen } from "./conversation-screen.tsx";
import { MessagesScreen } from "./messages-screen.tsx";
import { NewMessageScreen } from "./new-message-screen.tsx";

const ID = "cnv_0000000001";
const [ME, MARTA] = ["per_kenji00001", "per_marta00001"];
const at = (minute: number) => `2026-11-25T09:${`${minute}`.padStart(2, "0")}:00.000Z`;
const message = (n: number, author: string, text: string, more: Partial<Message> = {}) =>
  ({ id: `msg_000000000${n}`, conversation: ID, author, text, writtenAt: at(n), ...more }) as Message;

/** What is on the wire, which the tests change before they look. */
let conversation: Conversation;
let talks: Talk[];
let refusal: { status: number; code: string; detail: string } | undefined;
let sent: { method: string; path: string; json: unknown; key: string | null }[];
let drafts: unknown[];

beforeEach(() => {
  localStorage.clear();
  [sent, drafts, talks, refusal] = [[], [], [], undefined];
  conversation = {
    id: ID,
    others: [{ id: MARTA, name: "Marta Kowalska", left: false }],
    messages: [message(3, MARTA, "And the second line?"), message(2, ME, "The first line is short.")],
    readUpTo: "msg_0000000002",
  } as unknown as Conversation;
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) => serve(`${input}`, init));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function serve(url: string, { method = "GET", body, headers }: RequestInit): Response {
  const path = new URL(url, "http://localhost").pathname.replace("/api", "");
  if (method === "GET") return Response.json(answers(path));
  const json = body ? JSON.parse(`${body}`) : undefined;
  sent.push({ method, path, json, key: new Headers(headers).get("idempotency-key") });
  if (refusal) return Response.json(refusal, { status: refusal.status });
  if (path === "/drafts")
    return Response.json({ id: "dra_1234567890", about: "coh_0000000001" }, { status: 201 });
  if (path.endsWith("/messages") || path === "/conversations") {
    const said = message(9, ME, json.text);
    conversation = { ...conversation, messages: [said, ...conversation.messages] };
    return Response.json(said, { status: 201 });
  }
  return new Response(undefined, { status: 204 });
}

function answers(path: string): unknown {
  if (path === "/me")
    return { person: { id: ME, name: "Kenji Mori", guest: false }, memberships: [], readings: [] };
  if (path === "/cohorts")
    return {
      items: [{ id: "coh_0000000001", title: "Working out loud", state: "running", circle: "cir_1" }],
    };
  if (path === "/cohorts/coh_0000000001/members")
    return {
      items: [
        { id: ME, name: "Kenji Mori", zone: "Asia/Tokyo", topics: [], about: "", language: "en" },
        { id: MARTA, name: "Marta Kowalska", zone: "Europe/Warsaw", topics: [], about: "", language: "en" },
      ],
    };
  if (path === `/conversations/${ID}`) return conversation;
  if (path === "/conversations") return { items: talks };
  if (path === "/conversations/taking") return { taking: true };
  if (path === `/conversations/with/${MARTA}`)
    return { person: { id: MARTA, name: "Marta Kowalska", left: false } };
  return path === "/drafts" ? { items: drafts } : {};
}

async function open(path = `/messages/${ID}`) {
  const history = createMemoryHistory();
  history.set({ value: path });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  // Whoever sees these screens is signed in, and known.
  queries.setQueryData(["me"], answers("/me"));
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter history={history}>
        <Route path="/messages" component={MessagesScreen} />
        <Route path="/messages/new" component={NewMessageScreen} />
        <Route path="/messages/:conversation" component={ConversationScreen} />
        <Route path="/write" component={() => <h1>Write</h1>} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
  return history;
}
const log = () => screen.findByRole("log", { name: "Messages with Marta Kowalska" });
const box = () => screen.findByRole("textbox", { name: "Write to Marta Kowalska" });
const write = (text: string) => box().then((area) => fireEvent.input(area, { target: { value: text } }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

/** Takes an item of the menu that is open, as a pointer does. */
async function choose(name: string) {
  const item = await screen.findByRole("menuitem", { name });
  fireEvent.pointerDown(item, { pointerType: "mouse" });
  fireEvent.pointerUp(item, { pointerType: "mouse" });
}

test("a conversation is read in its order, and what is new is marked and noted as read", async () => {
  await open();
  const said = within(await log()).getAllByRole("article");
  expect(said.map((one) => one.querySelector(".said-words")?.textContent)).toEqual([
    "The first line is short.",
    "And the second line?",
  ]);
  expect(within(await log()).getByText("New")).toBeDefined();
  await waitFor(() =>
    expect(sent).toContainEqual(
      expect.objectContaining({ path: `/conversations/${ID}/reading`, json: { upTo: "msg_0000000003" } }),
    ),
  );
  expect(screen.getByText("Only you and Marta Kowalska read this.")).toBeDefined();
});

test("what one sends stands there at once, the box is empty, and the focus stays in it", async () => {
  await open();
  await write("It has a coin.");
  press("Send");
  await waitFor(async () => expect(within(await log()).getAllByRole("article")).toHaveLength(3));
  expect(within(await log()).getByText("It has a coin.")).toBeDefined();
  const area = (await box()) as HTMLTextAreaElement;
  await waitFor(() => expect(area.value).toBe(""));
  expect(document.activeElement).toBe(area);
});

test("when sending fails the words stay, and a second try is the same intention", async () => {
  await open();
  await write("It has a coin.");
  refusal = {
    status: 403,
    code: "messaging.not-taken",
    detail: "Messages are not taken here at the moment.",
  };
  press("Send");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("your words are still here");
  expect(alert.textContent).toContain("Messages are not taken here at the moment.");
  expect(((await box()) as HTMLTextAreaElement).value).toBe("It has a coin.");
  refusal = undefined;
  press("Send");
  await waitFor(async () => expect(((await box()) as HTMLTextAreaElement).value).toBe(""));
  const keys = sent.filter(({ path }) => path.endsWith("/messages")).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test("where nothing can be added there is a sentence and no box", async () => {
  conversation = { ...conversation, refusal: "no-place-shared" };
  await open();
  expect(await screen.findByText(/You no longer share a place with everybody here/)).toBeDefined();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("only what one wrote oneself can be chosen to be brought along, and becomes a draft", async () => {
  const history = await open();
  await log();
  fireEvent.click(screen.getByRole("button", { name: "What you can do with this conversation" }));
  await choose("Bring my words to my circle");
  const [choice, ...others] = await screen.findAllByRole("checkbox");
  expect(others).toEqual([]);
  expect(screen.getByRole("button", { name: "Make a draft of it" })).toHaveProperty("disabled", true);
  fireEvent.click(choice as HTMLElement);
  press("Make a draft of it");
  await screen.findByRole("heading", { name: "Write" });
  await waitFor(() => expect(history.get()).toBe("/write?place=coh_0000000001&draft=dra_1234567890"));
  expect(sent.find(({ path }) => path === "/drafts")?.json).toEqual({
    conversation: ID,
    messages: ["msg_0000000002"],
    cohort: "coh_0000000001",
  });
});

test("one takes back one's own message, after a question; a message taken back keeps its line", async () => {
  conversation = {
    ...conversation,
    messages: [message(4, MARTA, "", { takenBackAt: at(5) }), ...conversation.messages],
  };
  await open();
  expect(within(await log()).getByText("Taken back")).toBeDefined();
  const menus = screen.getAllByRole("button", { name: /^What you can do with (your|the) message/ });
  expect(menus.map((menu) => menu.getAttribute("aria-label"))).toEqual([
    expect.stringMatching(/^What you can do with your message of /),
    expect.stringMatching(/^What you can do with the message of Marta Kowalska, /),
  ]);
  fireEvent.click(menus[0] as HTMLElement);
  await choose("Take it back");
  const dialog = await screen.findByRole("dialog", { name: "Take this message back?" });
  fireEvent.click(within(dialog).getByRole("button", { name: "Take it back" }));
  await waitFor(() =>
    expect(sent).toContainEqual(
      expect.objectContaining({ method: "DELETE", path: `/conversations/${ID}/messages/msg_0000000002` }),
    ),
  );
});

test("an empty list says what messages are for", async () => {
  await open("/messages");
  expect(await screen.findByText(/Not sure yet whether it is for everybody/)).toBeDefined();
  expect(screen.getByRole("link", { name: "Write to somebody" })).toHaveProperty(
    "href",
    expect.stringMatching(/\/messages\/new$/),
  );
  fireEvent.click(await screen.findByRole("switch", { name: /^Take messages/ }));
  await waitFor(() =>
    expect(sent).toContainEqual(expect.objectContaining({ json: { taking: false }, method: "PUT" })),
  );
});

test("a list names who it is with, what was said last and what is unread", async () => {
  const others = conversation.others;
  talks = [
    {
      id: ID,
      others,
      last: { author: MARTA, words: "And the second line?", takenBack: false, at: at(3) },
      unread: true,
    },
    {
      id: "cnv_0000000002",
      others: [...others, { id: "per_hiroko001", name: "Hiroko Tanabe", left: false }],
      last: { author: ME, words: "With a crate.", takenBack: false, at: at(1) },
      unread: false,
    },
  ] as Talk[];
  await open("/messages");
  const links = (await screen.findAllByRole("listitem")).map((item) => within(item).getByRole("link"));
  expect(links.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/unread: Marta Kowalska.*And the second line\?/),
    expect.stringMatching(/^.*Marta Kowalska and Hiroko Tanabe.*You: With a crate\./),
  ]);
});

test("one begins by choosing whom to write to, and goes on in the conversation", async () => {
  const history = await open("/messages/new");
  fireEvent.click(await screen.findByRole("button", { name: /^Add Marta Kowalska/ }));
  await write("Do you have a minute?");
  press("Send");
  await log();
  expect(history.get()).toBe(`/messages/${ID}`);
  expect(sent.find(({ path }) => path === "/conversations")?.json).toEqual({
    with: [MARTA],
    text: "Do you have a minute?",
  });
});
