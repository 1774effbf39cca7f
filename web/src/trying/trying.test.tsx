import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Try } from "#feedback/model";
import { TellScreen } from "./tell-screen.tsx";
import { TryingList } from "./trying-list.tsx";

/** What is tried, on the wire, which the tests change before they look. */
let tries: Try[];
let refusal: { status: number; code: string; title: string; detail: string } | undefined;
let sent: { method: string; path: string; json: unknown }[];
const TOLD = "ent_0000000099";

const aTry = (id: string, more: Partial<Record<keyof Try, unknown>> = {}) =>
  ({
    entry: `ent_000000000${id}`,
    since: "2026-03-02T09:00:00.000Z",
    asksAt: "2026-03-12T09:00:00.000Z",
    state: "trying",
    origin: {
      id: `ent_000000000${id}`,
      author: { id: "per_0000000001", name: "Marta" },
      title: `Title ${id}`,
    },
    ...more,
  }) as Try;

beforeEach(() => {
  tries = [aTry("1")];
  refusal = undefined;
  sent = [];
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) => serve(`${input}`, init));
});
afterEach(cleanup);
// What was on its way when a screen was left still asks: the wire stays until the last of them has gone.
afterAll(() => vi.unstubAllGlobals());

function serve(url: string, { method = "GET", body }: RequestInit): Response {
  const path = new URL(url, "http://localhost").pathname.replace("/api", "");
  if (method !== "GET") sent.push({ method, path, json: body ? JSON.parse(`${body}`) : undefined });
  if (path === "/me")
    return Response.json({
      person: { id: "per_0000000002", name: "Kenji Mori", guest: false },
      memberships: [],
    });
  if (path === "/tries") return Response.json({ items: tries });
  if (refusal && method !== "GET") return Response.json(refusal, { status: refusal.status });
  if (path.endsWith("/outcome")) return Response.json({ id: TOLD, audience: "self" }, { status: 201 });
  if (path.endsWith("/asking")) return Response.json({ ...tries[0], asksAt: "2026-03-25T09:00:00.000Z" });
  const one = tries.find(({ entry }) => path === `/tries/${entry}`);
  if (one && method === "DELETE") return new Response(null, { status: 204 });
  if (one) return Response.json(one);
  return Response.json({ items: [] });
}

function open(path: string) {
  const history = createMemoryHistory();
  history.set({ value: path });
  render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter history={history}>
        <Route path="/journal" component={TryingList} />
        <Route path="/trying/:entry" component={TellScreen} />
        <Route path="/entries/:entry" component={() => <h1>What I told</h1>} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
}
const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

test("what I am trying stands by what it needs: asked about, still open, told", async () => {
  tries = [
    aTry("1", { state: "asked" }),
    aTry("2", { origin: undefined }),
    aTry("3", { state: "told", outcome: "changed", told: TOLD, toldAt: "2026-03-11T09:00:00.000Z" }),
  ];
  open("/journal");
  const part = async (name: string) =>
    (await screen.findByRole("heading", { name })).parentElement as HTMLElement;
  const asked = await part("How did it go?");
  expect(within(asked).getByRole("link", { name: "Tell how it went" }).getAttribute("href")).toBe(
    "/trying/ent_0000000001",
  );
  const trying = await part("I am trying");
  expect(within(trying).getByText("Something that is not shared with you any more")).toBeDefined();
  expect(trying.textContent).toContain("you are asked Thursday, March 12");
  const told = await part("I told how it went");
  expect(told.textContent).toContain("It worked, with changes · Wednesday, March 11");
  expect(within(told).getByRole("link", { name: "Read what you told" }).getAttribute("href")).toBe(
    `/entries/${TOLD}`,
  );
});

test("with nothing there yet it says how to begin", async () => {
  tries = [];
  open("/journal");
  await screen.findByText(/Press “I’m trying this”/);
  expect(screen.getByRole("link", { name: "See what others do" }).getAttribute("href")).toBe("/");
});

test("what is let go in the list goes with one press", async () => {
  open("/journal");
  await press("Let it go");
  await waitFor(() =>
    expect(sent).toEqual([{ method: "DELETE", path: "/tries/ent_0000000001", json: undefined }]),
  );
});

test("how it went is told in a word and then in one's own, for oneself at first", async () => {
  open("/trying/ent_0000000001");
  fireEvent.click(await screen.findByRole("radio", { name: "It did not work" }));
  const box = await screen.findByRole("textbox", { name: "Write an entry" });
  fireEvent.input(box, { target: { value: "Nobody came." } });
  await press("Keep for me");
  await screen.findByRole("heading", { name: "What I told" });
  expect(sent.find(({ path }) => path.endsWith("/outcome"))).toMatchObject({
    method: "POST",
    json: { outcome: "did-not-work", audience: "self", text: "Nobody came.", title: "" },
  });
});

test("words that are refused stay, with why", async () => {
  refusal = {
    status: 409,
    code: "feedback.told-already",
    title: "Conflict",
    detail: "You have told how this went.",
  };
  open("/trying/ent_0000000001");
  fireEvent.click(await screen.findByRole("radio", { name: "It worked" }));
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Write an entry" });
  fireEvent.input(box, { target: { value: "It did." } });
  await press("Keep for me");
  await screen.findByText("You have told how this went.");
  expect(box.value).toBe("It did.");
});

test("what was not tried is asked about again, or let go", async () => {
  open("/trying/ent_0000000001");
  fireEvent.click(await screen.findByRole("radio", { name: "I have not tried it" }));
  await press("Ask me again in ten days");
  await waitFor(() =>
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(["PUT /tries/ent_0000000001/asking"]),
  );
});

test("what was told is read, and what was let go can be taken up again", async () => {
  tries = [aTry("1", { state: "told", outcome: "worked", told: TOLD, toldAt: "2026-03-11T09:00:00.000Z" })];
  open("/trying/ent_0000000001");
  expect((await screen.findByRole("link", { name: "Read what you told" })).getAttribute("href")).toBe(
    `/entries/${TOLD}`,
  );
  expect(screen.queryByRole("radio")).toBeNull();
  cleanup();
  tries = [aTry("1", { state: "let-go" })];
  open("/trying/ent_0000000001");
  await screen.findByText("You let this go.");
  expect(screen.queryByRole("button", { name: "Let it go" })).toBeNull();
  await screen.findByRole("button", { name: "Ask me again in ten days" });
});
