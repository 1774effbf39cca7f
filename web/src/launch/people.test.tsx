import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Toasts } from "../ui/toast.tsx";
import type { InvitedTo } from "./inviting.ts";
import { PeopleStep } from "./people.tsx";

const cohort = { id: "coh_0000000001", zone: "Europe/Lisbon", language: "en", state: "draft" } as InvitedTo;
const line = (name: string, organisation?: string) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  zone: "Africa/Lagos",
  language: "en",
  role: "participant",
  state: "waiting",
  organisation,
});

/** What is on the wire, which the tests change before they look. */
let lines: ReturnType<typeof line>[];
let sent: { text: string }[];

beforeEach(() => {
  sessionStorage.clear();
  [lines, sent] = [[line("Idris", "Lagoon Distribution"), line("Kenji")], []];
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) => serve(`${input}`, init));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function serve(url: string, { method = "GET", body }: RequestInit): Response {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  if (path.endsWith("/invite-link")) return Response.json({ link: null });
  if (method === "DELETE") {
    lines = lines.filter(({ email }) => !path.endsWith(email));
    return new Response(undefined, { status: 204 });
  }
  if (method === "POST") {
    sent.push(JSON.parse(`${body}`));
    return Response.json({ good: [], problems: [] });
  }
  return Response.json({ items: lines });
}

function open() {
  render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <PeopleStep cohort={cohort} />
      <Toasts />
    </QueryClientProvider>
  ));
}
const press = async (name: string) => {
  const button = await screen.findByRole("button", { name });
  button.focus();
  fireEvent.click(button);
};

test("who is taken off leaves the focus on the list, and comes back with their organisation", async () => {
  open();
  await press("Take off: Idris");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Take off: Idris" })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("region", { name: "The list" })));
  await press("Undo");
  await waitFor(() => expect(sent.length).toBe(1));
  expect(sent[0]?.text.split("\n")[1]).toBe(
    '"Idris","idris@example.org","Africa/Lagos","en","participant","Lagoon Distribution"',
  );
});

test("a list that was pasted and not sent is there when one comes back", async () => {
  open();
  fireEvent.input(await screen.findByLabelText("Paste the list"), { target: { value: "luz@example.org" } });
  cleanup();
  open();
  expect(await screen.findByLabelText("Paste the list")).toHaveProperty("value", "luz@example.org");
  await press("Put them on the list");
  await waitFor(() => expect(screen.getByLabelText("Paste the list")).toHaveProperty("value", ""));
});
