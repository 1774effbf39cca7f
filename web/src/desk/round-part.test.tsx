import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Beat } from "#cadence/model";
import type { RoundStanding } from "#feedback/model";
import { Toasts } from "../ui/toast.tsx";
import { RoundPart } from "./round-part.tsx";

const HOUR = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const cohort = { id: "coh_0000000001", zone: "Europe/Lisbon", state: "running", revision: 4 } as never;
const opening = {
  id: "bea_round",
  slug: "answers-opens",
  kind: "round-opens",
  state: "reached",
  at: from(-24),
  title: "Give two answers",
  round: { blind: "both", floor: 2 },
} as Beat;
const closing = {
  id: "bea_end",
  slug: "answers-closes",
  kind: "round-closes",
  state: "planned",
  at: from(24),
  on: "2026-03-06",
  clock: "09:00",
} as Beat;

let standing: Partial<RoundStanding>;
let refusal: { status: number; code: string; detail: string } | undefined;
let sent: { path: string; json: unknown }[];
beforeEach(() => {
  [sent, refusal] = [[], undefined];
  standing = { state: "open", entries: 6, served: 4, waiting: 2, waitingSince: from(-5), late: 0 };
  vi.stubGlobal("fetch", async (input: string | URL, { method = "GET", body }: RequestInit = {}) => {
    const path = new URL(`${input}`, "http://localhost").pathname.replace("/api", "");
    if (method === "GET") return Response.json(path.endsWith("/bea_round") ? standing : { items: [] });
    if (path === "/tickets") return new Response(undefined, { status: 204 });
    sent.push({ path, json: JSON.parse(`${body}`) });
    if (refusal)
      return Response.json(refusal, {
        status: refusal.status,
        headers: { "content-type": "application/problem+json" },
      });
    return Response.json(
      { revision: 5, changes: [{ slug: closing.slug, after: { at: from(48) } }] },
      { status: 201 },
    );
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(beats = [opening, closing]) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(() => (
    <QueryClientProvider client={queries}>
      <RoundPart cohort={cohort} beats={beats} />
      <Toasts />
    </QueryClientProvider>
  ));
}
const part = () => screen.findByRole("region", { name: "The round" });
const says = async (words: string) =>
  await waitFor(async () => expect((await part()).textContent).toContain(words));

test("the desk says what the clock will do, and in numbers how it stands", async () => {
  shown();
  await says("Open. It closes");
  await says("gives back the names and tells who took part");
  await says("6 entries in it · 4 with their 2 answers · 2 wait, the longest for 5 hours");
});

test("one click gives it one more day by the plan that is seen, and another takes it back", async () => {
  shown();
  fireEvent.click(await screen.findByRole("button", { name: "Give it one more day" }));
  fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    { path: "/cohorts/coh_0000000001/rounds/bea_round/extension", json: { revision: 4 } },
    {
      path: "/cohorts/coh_0000000001/moves",
      json: {
        move: { what: "beat", slug: "answers-closes", on: "2026-03-06", clock: "09:00" },
        revision: 5,
      },
    },
  ]);
});

test("why it cannot is said in plain words", async () => {
  refusal = { status: 409, code: "cadence.round-over", detail: "This round is over." };
  shown();
  fireEvent.click(await screen.findByRole("button", { name: "Give it one more day" }));
  expect((await screen.findByRole("alert")).textContent).toContain("This round is over.");
});

test("a round that is over is not extended, and says how many came late", async () => {
  standing = { state: "over", entries: 3, served: 2, waiting: 1, waitingSince: from(-2), late: 1 };
  shown([opening, { ...closing, state: "reached", at: from(-1) }]);
  await says("It closed");
  await says("3 entries in it · 2 with their 2 answers · 1 waits, for 2 hours · 1 came late");
  expect(screen.queryByRole("button", { name: "Give it one more day" })).toBeNull();
});

test("a month without rounds has no such part", () => {
  shown([]);
  expect(screen.queryByRole("region", { name: "The round" })).toBeNull();
});
