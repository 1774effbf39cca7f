import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AllCircles, FormingPreview, Member } from "#cohort/model";
import { CircleScreen } from "./circle-screen.tsx";
import { CirclesScreen } from "./circles-screen.tsx";

const cohort = "coh_0000000001";
const at = "2026-11-23T09:00:00.000Z";
const member = (name: string, more: Record<string, unknown> = {}) =>
  ({
    id: `per_${name.toLowerCase().padStart(10, "0")}`,
    name,
    role: "participant",
    zone: "Asia/Tokyo",
    language: "en",
    about: "",
    topics: [],
    organisation: "Naniwa Lift Works",
    joinedAt: at,
    ...more,
  }) as unknown as Member;
const reason = (people: number) => ({
  people,
  awake: { people, hours: 6 },
  languages: ["en" as const],
  organisations: 2,
  clocks: 2,
});
const seated = (...names: string[]) => ({
  members: names.map((name) => member(name)),
  reason: reason(names.length),
});
const circle = (number: number, ...names: string[]) =>
  ({
    id: `cir_000000000${number}`,
    name: `${number}`,
    ...seated(...names),
  }) as unknown as AllCircles["circles"][number];

/** The server on the wire, which the tests change before they look. */
let all: AllCircles;
let preview: FormingPreview;
let role: string;
let before: { id: string; members: Member[] }[];
let refusal: { code: string; detail: string } | undefined;
let posted: unknown[];

beforeEach(() => {
  role = "facilitator";
  posted = [];
  before = [];
  refusal = undefined;
  all = { circles: [circle(1, "Kenji", "Marta"), circle(2, "Idris", "Linh")] };
  preview = { circles: [seated("Kenji", "Linh"), seated("Idris", "Marta")], again: 1, as: "prv_one" };
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(`${input}`, location.origin);
    if (init?.method === "POST" && pathname.endsWith("/circles")) {
      posted.push(JSON.parse(`${init.body}`));
      if (!refusal) return Response.json({ formation: "frm_0000000001" }, { status: 201 });
      const problem = { type: "urn:outloud:x", title: "No", status: 409, ...refusal };
      return Response.json(problem, { status: 409, headers: { "content-type": "application/problem+json" } });
    }
    const [, answer] = ANSWERS().find(([path]) => pathname.endsWith(path)) ?? [];
    return answer ? Response.json(answer) : Response.json({ items: [] });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ANSWERS = (): [string, unknown][] => [
  ["/circles/preview", preview],
  ["/circles", all],
  ["/circle", { circle: role === "facilitator" ? null : circle(1, "Kenji", "Marta"), before }],
  ["/beats", { items: [] }],
  ["/api/me", { person: { id: member("Kenji").id, name: "Kenji" }, memberships: [], readings: [] }],
  [
    `/cohorts/${cohort}`,
    {
      cohort: { id: cohort, title: "Trees", state: "running", circles: [] },
      membership: { role },
      writing: "open",
    },
  ],
];

function open(path: string) {
  const history = createMemoryHistory();
  history.set({ value: `/cohorts/${cohort}/${path}` });
  render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter history={history}>
        <Route path="/cohorts/:cohort/circles" component={CirclesScreen} />
        <Route path="/cohorts/:cohort/circle" component={CircleScreen} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
}
const button = (name: string) => screen.findByRole("button", { name });
const namesIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole("link")
    .map(({ textContent }) => textContent);

test("every circle says who sits there, from where, and why", async () => {
  open("circles");
  expect(await screen.findByRole("heading", { name: "Circle 1" })).toBeTruthy();
  expect(screen.getAllByText(/^Two people from two organisations and two time zones/)).toHaveLength(2);
  expect(screen.getByRole("link", { name: "Kenji" }).getAttribute("href")).toBe(
    `/people/${member("Kenji").id}`,
  );
  expect(screen.getAllByText("Tokyo · Naniwa Lift Works").length).toBe(4);
  expect(screen.getByText(/where there was room/)).toBeTruthy();
});

test("forming anew is one press to look and one to do, and does what was seen", async () => {
  open("circles");
  fireEvent.click(await button("See how they would be now"));
  const heading = await screen.findByRole("heading", { name: "As they would be formed now" });
  const forming = heading.closest("section") as HTMLElement;
  expect(namesIn(forming)).toEqual(["Kenji", "Linh", "Idris", "Marta"]);
  expect(within(forming).getByText(/1 pair sits together again/)).toBeTruthy();
  expect(within(forming).getByText(/nobody new reads it/)).toBeTruthy();
  fireEvent.click(await button("Form these circles"));
  await waitFor(() => expect(posted).toEqual([{ as: "prv_one" }]));
  expect(await button("See how they would be now")).toBeTruthy();
});

test("when they changed while one looked, nothing is formed and one looks again", async () => {
  open("circles");
  fireEvent.click(await button("See how they would be now"));
  await button("Form these circles");
  refusal = { code: "cohort.circles-changed", detail: "Changed." };
  preview = { circles: [seated("Kenji", "Idris"), seated("Linh", "Marta")], again: 0, as: "prv_two" };
  fireEvent.click(await button("Form these circles"));
  expect((await screen.findByRole("alert")).textContent).toContain("while you looked");
  const forming = screen.getByRole("heading", { name: "As they would be formed now" }).closest("section");
  expect(namesIn(forming as HTMLElement)).toEqual(["Kenji", "Idris", "Linh", "Marta"]);
  refusal = undefined;
  fireEvent.click(await button("Form these circles"));
  await waitFor(() => expect(posted).toEqual([{ as: "prv_one" }, { as: "prv_two" }]));
});

test("leaving them as they are forms nothing", async () => {
  open("circles");
  fireEvent.click(await button("See how they would be now"));
  fireEvent.click(await button("Leave them as they are"));
  expect(await button("See how they would be now")).toBeTruthy();
  expect(posted).toEqual([]);
});

test("a cohort without anybody says when circles can be formed; who does not host sees the way to their own", async () => {
  all = { circles: [] };
  open("circles");
  expect(await screen.findByText(/Nobody takes part yet/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "See how they would be now" })).toBeNull();
  cleanup();
  role = "participant";
  open("circles");
  expect((await screen.findByRole("link", { name: "See your own" })).getAttribute("href")).toBe(
    `/cohorts/${cohort}/circle`,
  );
});

test("my circle says who reads me first and why, and keeps the circles before", async () => {
  role = "participant";
  before = [{ id: "cir_0000000009", members: [member("Kenji"), member("Linh"), member("Idris")] }];
  open("circle");
  expect(await screen.findByRole("heading", { name: "Who reads you first" })).toBeTruthy();
  expect(screen.getByText(/^Two people from two organisations/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Write to your circle" }).getAttribute("href")).toBe(
    `/write?place=${cohort}&for=circle`,
  );
  expect(await screen.findByText("With Linh and Idris")).toBeTruthy();
});

test("who hosts is told that they sit in no circle, and where to see all", async () => {
  open("circle");
  expect(await screen.findByText(/Who hosts sits in no circle/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Circles" }).getAttribute("href")).toBe(
    `/cohorts/${cohort}/circles`,
  );
});
