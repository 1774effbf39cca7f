import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Person } from "#people/model";
import { createProfileSaving } from "../people/profile-saving.ts";
import { Toasts } from "../ui/toast.tsx";
import { SettingsApart } from "./settings-apart.tsx";

const BEN = { id: "per_ben0000001", name: "Ben Adler" };
const person = { id: "per_kim0000001", name: "Kim", nudges: true } as unknown as Person;

let blocked: (typeof BEN)[];
let sent: { method: string; path: string; json: unknown }[];
let offline: boolean;
beforeEach(() => {
  [blocked, sent, offline] = [[BEN], [], false];
  vi.stubGlobal("fetch", async (input: string | URL, { method = "GET", body }: RequestInit = {}) => {
    const path = new URL(`${input}`, "http://localhost").pathname.replace("/api", "");
    if (path === "/me")
      return Response.json({ person, memberships: [], blocked: blocked.map(({ id }) => id) });
    if (method === "GET") return Response.json({ items: blocked });
    if (offline) throw new TypeError("Failed to fetch");
    sent.push({ method, path, json: body ? JSON.parse(`${body}`) : undefined });
    if (method === "DELETE") blocked = [];
    return method === "PATCH"
      ? Response.json({ ...person, nudges: false })
      : new Response(undefined, { status: 204 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Settings() {
  const saving = createProfileSaving();
  return <SettingsApart person={person} saving={saving} />;
}
function shown() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(() => (
    <QueryClientProvider client={queries}>
      <Settings />
      <Toasts />
    </QueryClientProvider>
  ));
}

test("kind words are turned off with one switch, which says what facilitators are told", async () => {
  shown();
  const turn = screen.getByRole("switch", { name: /^Kind words from facilitators/ });
  expect(turn).toHaveProperty("checked", true);
  screen.getByText(/Without it, they are told that you prefer none\.$/);
  fireEvent.click(turn);
  await waitFor(() =>
    expect(sent).toEqual([{ method: "PATCH", path: "/me/profile", json: { nudges: false } }]),
  );
});

test("whom one keeps apart is a list that only oneself sees, and each is taken off it by name", async () => {
  shown();
  fireEvent.click(await screen.findByRole("button", { name: "Keep Ben Adler and you apart no longer" }));
  await screen.findByText("Nobody.");
  expect(sent).toEqual([{ method: "DELETE", path: `/people/${BEN.id}/block`, json: undefined }]);
});

test("without a connection it is said, and the list stays", async () => {
  shown();
  const end = await screen.findByRole("button", { name: "Keep Ben Adler and you apart no longer" });
  offline = true;
  fireEvent.click(end);
  await screen.findByRole("alert");
  screen.getByText("Ben Adler");
});
