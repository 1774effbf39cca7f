import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Case } from "#safety/model";
import { Toasts } from "../ui/toast.tsx";
import { ReviewPart } from "./review-part.tsx";

const DESK = "coh_0000000001" as Case["desk"];
const AT = "2026-11-27T14:00:00.000Z";
const reported = {
  id: "cas_0000000001",
  desk: DESK,
  cohort: DESK,
  target: { kind: "reply", entry: "ent_0000000001", reply: "rep_0000000001" },
  author: { id: "per_ben0000001", name: "Ben Adler" },
  audience: "cohort",
  title: "Handover",
  words: "That is stupid.",
  readable: true,
  state: "open",
  reports: 2,
  said: [
    { reason: "unkind", words: "It hurt.", at: AT },
    { reason: "selling", words: "", at: AT },
  ],
  firstAt: AT,
  lastAt: AT,
  revision: 3,
} as unknown as Case;

let cases: Case[];
let refusal: { status: number; code: string; detail: string } | undefined;
let sent: { path: string; json: unknown }[];

beforeEach(() => {
  [cases, sent, refusal] = [[reported], [], undefined];
  vi.stubGlobal("fetch", async (input: string | URL, { method = "GET", body }: RequestInit = {}) => {
    const path = new URL(`${input}`, "http://localhost").pathname.replace("/api", "");
    if (path === "/me")
      return Response.json({ person: { id: "per_ana0000001", name: "Ana" }, memberships: [], blocked: [] });
    if (method === "GET") return Response.json({ items: cases });
    if (path === "/tickets") return new Response(undefined, { status: 204 });
    sent.push({ path, json: JSON.parse(`${body}`) });
    if (refusal) return Response.json(refusal, { status: refusal.status });
    cases = [];
    return Response.json(reported);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(showEmpty = false) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <Route path="/" component={() => <ReviewPart desk={DESK} showEmpty={showEmpty} />} />
      </MemoryRouter>
      <Toasts />
    </QueryClientProvider>
  ));
}
const part = async () => within(await screen.findByRole("region", { name: "Reported" }));
const press = async (name: string) => fireEvent.click((await part()).getByRole("button", { name }));
/** The only case there is, in its list. */
const item = async () => (await part()).getAllByRole("listitem")[0] as HTMLElement;

test("a case shows what was said, by whom, to what and for whom, why it was reported, and by nobody's name", async () => {
  shown();
  const text = (await item()).textContent;
  for (const words of ["Ben Adler", "Answer", "for the cohort", "to “Handover”", "That is stupid."])
    expect(text).toContain(words);
  expect(text).toContain("2 people reported it");
  expect(text).toContain("Unkind to somebody: It hurt.");
  expect(text).toContain("Spam, or selling something");
  expect((await part()).getByRole("link", { name: "See it in its place" }).getAttribute("href")).toBe(
    "/entries/ent_0000000001#rep_0000000001",
  );
});

test("what was changed since can be read beside what was reported; what was not shared is read only here", async () => {
  cases = [{ ...reported, now: "I see it otherwise.", readable: false }];
  shown();
  fireEvent.click((await part()).getByText("How it reads now"));
  (await part()).getByText("I see it otherwise.");
  (await part()).getByText(/^This was not shared with you: you read it only here/);
  expect((await part()).queryByRole("link", { name: "See it in its place" })).toBeNull();
});

test("left as it is, it is off the desk, and those who reported it will hear so", async () => {
  shown();
  await press("Leave it");
  await screen.findByText("It stays as it is. Those who reported it will hear so.");
  expect(sent).toEqual([
    { path: `/desks/${DESK}/reports/${reported.id}/decision`, json: { decision: "leave", revision: 3 } },
  ]);
  await waitFor(() => expect(screen.queryByRole("region", { name: "Reported" })).toBeNull());
});

test("nothing is hidden without a word to its author", async () => {
  shown();
  await press("Hide it while we talk");
  const dialog = within(await screen.findByRole("dialog", { name: "Hide it while you talk with Ben Adler" }));
  const yes = dialog.getByRole("button", { name: "Hide it while we talk" });
  expect(yes).toHaveProperty("disabled", true);
  const why = dialog.getByRole("textbox", { name: /^To Ben Adler/ });
  fireEvent.input(why, { target: { value: "Say it kindly." } });
  refusal = { status: 503, code: "platform.busy", detail: "Try again in a moment." };
  fireEvent.click(yes);
  expect((await dialog.findByRole("alert")).textContent).toContain("That was not decided");
  expect(why).toHaveProperty("value", "Say it kindly.");
  refusal = undefined;
  fireEvent.click(yes);
  await screen.findByText("It is hidden. Its author is told why, in your words.");
  expect(sent.at(-1)?.json).toEqual({ decision: "hide", why: "Say it kindly.", revision: 3 });
});

test("what is hidden says by whom and why, and is put back with one press", async () => {
  const decided = { by: { id: "per_eva0000001", name: "Eva" }, at: AT, why: "Say it kindly." };
  cases = [{ ...reported, state: "hidden", decided } as unknown as Case];
  shown();
  expect((await item()).textContent).toContain("Hidden by Eva: Say it kindly.");
  expect((await part()).queryByRole("button", { name: "Leave it" })).toBeNull();
  await press("Put it back");
  await screen.findByText("It is back where it was.");
  expect(sent[0]?.json).toEqual({ decision: "restore", revision: 3 });
});

test("a message is settled by talking, and not hidden", async () => {
  const target = { kind: "message", conversation: "cnv_0000000001", message: "msg_0000000001" };
  cases = [{ ...reported, target, readable: false, audience: undefined } as unknown as Case];
  shown();
  expect((await item()).textContent).toContain("Message");
  expect((await part()).queryByRole("button", { name: "Hide it while we talk" })).toBeNull();
  await press("Settled");
  await waitFor(() => expect(sent[0]?.json).toEqual({ decision: "leave", revision: 3 }));
});

test("when somebody else decided meanwhile it is said, and how it stands is read again", async () => {
  shown();
  await part();
  refusal = { status: 409, code: "safety.decided-meanwhile", detail: "It was looked at." };
  cases = [];
  await press("Leave it");
  await screen.findByText(/^Somebody else has looked at it in the meantime/);
  await waitFor(() => expect(screen.queryByRole("region", { name: "Reported" })).toBeNull());
});

test("where nothing was reported there is no part, or a sentence where one came to look", async () => {
  cases = [];
  shown(true);
  await screen.findByText("Nothing was reported.");
});
