import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render, screen } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Home } from "./home.tsx";

const person = { id: "per_000000ANA1", name: "Ana Duarte", guest: false };
const draft = { id: "coh_000000DRFT", title: "Working out loud", state: "draft", role: "facilitator" };

/** What is on the wire, which the tests change before they look. */
let cohorts: (typeof draft)[];

beforeEach(() => vi.stubGlobal("fetch", async (input: string | URL) => serve(`${input}`)));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function serve(url: string): Response {
  const path = new URL(url, "http://localhost").pathname.replace("/api", "");
  if (path === "/me") return Response.json({ person, memberships: [], readings: [] });
  return Response.json({ items: path === "/cohorts" ? cohorts : [] });
}

function open() {
  render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter history={createMemoryHistory()}>
        <Route path="*" component={Home} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
}
const goOn = () => screen.queryByRole("link", { name: "Go on preparing it" })?.getAttribute("href");

test("who has nothing under way but a draft finds the way back to it", async () => {
  cohorts = [draft];
  open();
  await screen.findByText(/“Working out loud” is not launched yet/);
  expect(goOn()).toBe("/cohorts/coh_000000DRFT/launch");
});

test("who has no cohort is shown how one begins, and nobody's draft", async () => {
  cohorts = [];
  open();
  await screen.findByRole("link", { name: "Launch a cohort" });
  await screen.findByText(/What people in your cohorts write will stand here/);
  expect(screen.queryByText(/Nobody is waiting/)).toBeNull();
  expect(goOn()).toBeUndefined();
});
