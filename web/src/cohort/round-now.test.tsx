import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Beat } from "#cadence/model";
import type { Entry } from "#journal/model";
import { mineFor } from "./my-round.ts";
import { RoundNow } from "./round-now.tsx";

const COHORT = "coh_0000000001";
const prompt = { id: "bea_prompt", slug: "ask", kind: "prompt", title: "Ask one thing" } as Beat;
const round = {
  id: "bea_round",
  cohort: COHORT,
  slug: "answers-opens",
  kind: "round-opens",
  at: "2026-03-04T09:00:00.000Z",
  until: "2026-03-06T09:00:00.000Z",
  title: "Give two answers",
  text: "Two each.",
  round: { blind: "both", floor: 2, about: "ask" },
} as Beat;
const entry = (id: string, more: Partial<Entry> = {}) =>
  ({ id, cohort: COHORT, title: "", text: `The text of ${id}`, answers: 0, ...more }) as Entry;

let mine: Entry[];
let sent: { path: string; json: unknown }[];
beforeEach(() => {
  [mine, sent] = [[], []];
  vi.stubGlobal("fetch", async (input: string | URL, { method = "GET", body }: RequestInit = {}) => {
    const path = new URL(`${input}`, "http://localhost").pathname.replace("/api", "");
    if (method === "GET") return Response.json({ items: mine });
    if (path === "/tickets") return new Response(undefined, { status: 204 });
    sent.push({ path, json: JSON.parse(`${body}`) });
    mine = mine.map((one) => (path.includes(one.id) ? { ...one, round: round.id } : one));
    return Response.json(mine[0]);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(beat = round, { writing = false } = {}) {
  const wrote = vi.fn();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const Page = () => (
    <RoundNow round={beat} beats={[prompt, beat]} zone="Europe/Lisbon" writing={writing} onWrite={wrote} />
  );
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <Route path="/" component={Page} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
  return wrote;
}
const section = () => screen.findByRole("region", { name: "Give two answers" });

test("a round says what is in it, what it promises, what it hides and what it cannot", async () => {
  shown();
  const text = (await section()).textContent;
  expect(text).toContain("Whoever wrote to “Ask one thing” is in it.");
  expect(text).toContain("Each entry in it is promised 2 answers, also when it comes late.");
  expect(text).toContain("nobody sees who wrote or who answers, hosts included. Some may still know you");
  expect(screen.getByRole("link", { name: "Answer somebody" }).getAttribute("href")).toBe(
    `/cohorts/${COHORT}/answer`,
  );
});

test("a round that hides nobody says nothing of it", async () => {
  shown({ ...round, round: { blind: "none", floor: 1 } });
  const text = (await section()).textContent;
  expect(text).toContain("promised 1 answer, also");
  expect(text).not.toMatch(/nobody sees|in it\. Each/);
});

test("what of mine is in it is there with how many answers it has, and nothing else is asked for", async () => {
  mine = [entry("ent_1", { round: round.id, wants: 2, answers: 1, title: "Counting twice" })];
  shown();
  const link = await screen.findByRole("link", { name: "Counting twice" });
  expect(link.getAttribute("href")).toBe("/entries/ent_1");
  expect((await section()).textContent).toContain("it has 1 of the 2 answers it was promised.");
  expect(screen.queryByRole("button", { name: "Write for it" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Bring one I wrote" })).toBeNull();
});

test("who has nothing in it may write for it, or bring what they wrote", async () => {
  mine = [entry("ent_1"), entry("ent_2", { sharedAt: "2026-03-03T09:00:00.000Z" })];
  const wrote = shown();
  fireEvent.click(await screen.findByRole("button", { name: "Write for it" }));
  expect(wrote).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole("button", { name: "Bring one I wrote" }));
  const items = await screen.findAllByRole("menuitem");
  expect(items.map(({ textContent }) => textContent)).toEqual(["The text of ent_1"]);
  const [first = expect.fail()] = items;
  fireEvent.pointerDown(first, { pointerType: "mouse" });
  fireEvent.pointerUp(first, { pointerType: "mouse" });
  await waitFor(() => expect(sent).toEqual([{ path: "/entries/ent_1/round", json: { round: round.id } }]));
  await waitFor(async () => expect((await section()).textContent).toContain("Yours is in it"));
});

test("what is written below is for the round already when it answers its prompt", async () => {
  shown(round, { writing: true });
  await section();
  expect(screen.queryByRole("button", { name: "Write for it" })).toBeNull();
});

test("a blind round takes what nobody has read, and any other what is in no round", () => {
  const all = [
    entry("ent_1"),
    entry("ent_2", { sharedAt: "2026-03-03T09:00:00.000Z" }),
    entry("ent_3", { round: "bea_other" as Entry["round"] }),
    entry("ent_4", { cohort: "coh_0000000002" as Entry["cohort"] }),
  ];
  const loose = (of = round) => mineFor(of, all).loose.map(({ id }) => id);
  expect(loose()).toEqual(["ent_1"]);
  expect(loose({ ...round, round: { blind: "none", floor: 2 } })).toEqual(["ent_1", "ent_2"]);
});
