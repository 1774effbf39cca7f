import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answering, Kept, WantNext } from "#feedback/model";
import type { Entry } from "#journal/model";
import { Toasts } from "../ui/toast.tsx";
import { AnswerScreen } from "./answer-screen.tsx";

const COHORT = "coh_0000000001";
const AT = "2026-11-27T14:00:00.000Z";

const entry = (number: number, text: string) =>
  ({
    id: `ent_${`${number}`.padStart(10, "0")}`,
    author: { id: "per_000000BEN1", name: "Ben Adler" },
    cohort: COHORT,
    audience: "cohort",
    title: "",
    text,
    topics: [],
    mentions: [],
    revision: 1,
    writtenAt: AT,
    sharedAt: AT,
    answers: 0,
    replies: 0,
    signals: { "same-here": 0, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 },
  }) as unknown as Entry;
const kept = (one: Entry, more: Partial<Kept> = {}): Kept => ({
  entry: one,
  ring: "circle",
  topics: [],
  until: "2026-11-27T14:30:00.000Z",
  ...more,
});
const [first, second] = [
  entry(1, "Which of the two scales do you trust?"),
  entry(2, "We stopped the report."),
];

/** What the server would say, which the tests change before they look. */
let next: (want: WantNext) => Kept | null;
let standing: Answering;
let gone: Set<string>;
let offline: boolean;
let answersNow: number;
let wanted: WantNext[];
let sent: { method: string; path: string }[];

beforeEach(() => {
  wanted = [];
  sent = [];
  gone = new Set();
  [offline, answersNow] = [false, 0];
  next = ({ pass, take }) => (pass === first.id && !take ? kept(second) : kept(first));
  standing = { given: 0, got: 0, invited: 0, near: 1, far: 0, kept: true, across: null };
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) => serve(`${input}`, init));
});
afterEach(cleanup);
// Whoever leaves gives back what was kept, a moment later: the wire stays until the last of them has gone.
afterAll(() => vi.unstubAllGlobals());

function serve(url: string, { method = "GET", body }: RequestInit): Response {
  const path = new URL(url, "http://localhost").pathname.replace("/api", "");
  sent.push({ method, path });
  if (path === "/me")
    return Response.json({ person: { id: "per_000000KIM1", name: "Kim" }, memberships: [], readings: [] });
  if (path.endsWith("/members") || path === "/drafts") return Response.json({ items: [] });
  if (path.endsWith("/answering")) return Response.json(standing);
  if (path.endsWith("/answering/next")) {
    const want = JSON.parse(`${body}`) as WantNext;
    wanted.push(want);
    return Response.json({ kept: next(want) });
  }
  if (path.endsWith("/kept")) return new Response(undefined, { status: 204 });
  if (path === `/cohorts/${COHORT}`)
    return Response.json({
      cohort: { id: COHORT, title: "Working out loud", state: "running" },
      membership: {},
      writing: "open",
    });
  if (path.endsWith("/replies")) return Response.json({ id: "rep_0000000001" }, { status: 201 });
  const one = [first, second].find(({ id }) => path === `/entries/${id}`);
  if (one && offline) throw new TypeError("Failed to fetch");
  if (one && !gone.has(one.id))
    return Response.json({
      entry: { ...one, answers: answersNow },
      replies: [],
      signals: [],
      hushed: false,
    });
  const missing = { code: "journal.missing", detail: "There is no such entry.", title: "Missing" };
  return Response.json(missing, { status: 404, headers: { "content-type": "application/problem+json" } });
}

function open() {
  const history = createMemoryHistory();
  history.set({ value: `/cohorts/${COHORT}/answer` });
  render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter history={history}>
        <Route path="/cohorts/:cohort/answer" component={AnswerScreen} />
        <Route path="*" component={() => <p>Elsewhere</p>} />
      </MemoryRouter>
      <Toasts />
    </QueryClientProvider>
  ));
  return history;
}
const button = (name: string) => screen.findByRole("button", { name });

test("what is passed on makes room for another, and comes back with one press", async () => {
  open();
  await screen.findByText("Which of the two scales do you trust?");
  expect(screen.getByText("From your circle")).toBeDefined();
  fireEvent.click(await button("Not now"));
  await screen.findByText("We stopped the report.");
  fireEvent.click(await button("Undo"));
  await screen.findByText("Which of the two scales do you trust?");
  expect(wanted).toEqual([{}, { pass: first.id }, { take: first.id }]);
});

test("what comes instead has the focus of the button that went", async () => {
  open();
  await screen.findByText("Which of the two scales do you trust?");
  const pass = await button("Not now");
  pass.focus();
  fireEvent.click(pass);
  await screen.findByText("We stopped the report.");
  await waitFor(() => expect(document.activeElement?.className).toBe("answer-place"));
  expect(document.activeElement?.textContent).toContain("We stopped the report.");
});

test("after an answer there are thanks, an invitation that only I see, and the choice to stop", async () => {
  standing = { ...standing, given: 2, got: 3, invited: 2 };
  const history = open();
  const box = await screen.findByRole("textbox", { name: "Answer Ben Adler" });
  fireEvent.input(box, { target: { value: "The old one." } });
  fireEvent.click(await button("Answer"));
  await screen.findByText("Sent. They will hear of it.");
  await screen.findByText(
    /You got 3 answers here and gave 2\. (Two|2) more would leave this place a little richer\./,
  );
  fireEvent.click(await button("Enough for now"));
  await waitFor(() => expect(history.get()).toBe(`/cohorts/${COHORT}`));
});

test("something from across comes with its reason, and is taken or left", async () => {
  standing = {
    ...standing,
    given: 4,
    across: { entry: second, topics: ["onboarding"] } as Answering["across"],
  };
  open();
  fireEvent.input(await screen.findByRole("textbox", { name: "Answer Ben Adler" }), {
    target: { value: "Yes." },
  });
  fireEvent.click(await button("Answer"));
  await screen.findByText("You both write about #onboarding.");
  next = () => kept(second, { ring: "across", topics: ["onboarding"] as Kept["topics"] });
  fireEvent.click(await button("Read this one"));
  await screen.findByText(/From another circle/);
  expect(wanted.at(-1)).toEqual({ take: second.id });
});

test("something by somebody of another organisation says so", async () => {
  next = () => kept(first, { ring: "across", organisation: "City Trams" });
  open();
  await screen.findByText(/From another circle.*Written by somebody of another organisation: City Trams\./);
});

test("where nothing waits it says what one could do", async () => {
  next = () => null;
  open();
  await screen.findByText(/write what you are stuck with/);
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("what its author has taken back is said, and there is another", async () => {
  gone.add(first.id);
  open();
  await screen.findByText(/Its author has taken this back/);
  next = () => kept(second);
  fireEvent.click(await button("Another one"));
  await screen.findByText("We stopped the report.");
  expect(wanted).toEqual([{}, {}]);
});

test("that somebody has answered meanwhile is said, and one may answer all the same", async () => {
  answersNow = 1;
  open();
  await screen.findByText("Somebody has answered meanwhile. Yours is welcome all the same.");
  expect(screen.getByRole("textbox", { name: "Answer Ben Adler" })).toBeDefined();
});

test("without a connection nothing is said to be taken back, and the words and the box stay", async () => {
  offline = true;
  open();
  await screen.findByText("Which of the two scales do you trust?");
  await waitFor(() => expect(sent.some(({ path }) => path === `/entries/${first.id}`)).toBe(true));
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Answer Ben Adler" })).not.toBeNull());
  expect(screen.queryByText(/Its author has taken this back/)).toBeNull();
});

test("who leaves without a word gives it back, and who stops does so once", async () => {
  const history = open();
  await screen.findByText("Which of the two scales do you trust?");
  history.set({ value: "/" });
  await screen.findByText("Elsewhere");
  await waitFor(() => expect(sent.filter(({ path }) => path.endsWith("/kept"))).toHaveLength(1));
});
