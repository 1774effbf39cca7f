import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Toasts } from "../ui/toast.tsx";
import { NudgeButton } from "./nudge-button.tsx";
import { PersonSafety } from "./person-safety.tsx";

const COHORT = "coh_0000000001";
const KENJI = { id: "per_kenji00001", name: "Kenji Mori" };

let nudging: { refusal?: string };
let role: "facilitator" | "participant";
let state: string;
let blocked: string[];
let refusal: { status: number; code: string; detail: string } | undefined;
let sent: { method: string; path: string; json: unknown; key: string | null }[];

beforeEach(() => {
  [nudging, blocked, sent, refusal] = [{}, [], [], undefined];
  [role, state] = ["facilitator", "running"];
  vi.stubGlobal("fetch", async (input: string | URL, { method = "GET", body, headers }: RequestInit = {}) => {
    const path = new URL(`${input}`, "http://localhost").pathname.replace("/api", "");
    if (path === "/me")
      return Response.json({
        person: { id: "per_ana0000001", name: "Ana" },
        memberships: [{ cohort: COHORT, role }],
        blocked,
      });
    if (path === "/cohorts") return Response.json({ items: [{ id: COHORT, title: "A month", state }] });
    if (method === "GET") return Response.json(nudging);
    const json = body ? JSON.parse(`${body}`) : undefined;
    sent.push({ method, path, json, key: new Headers(headers).get("idempotency-key") });
    if (refusal) return Response.json(refusal, { status: refusal.status });
    if (path.endsWith("/block")) blocked = method === "PUT" ? [KENJI.id] : [];
    return new Response(undefined, { status: 204 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(what: "row" | "page" = "row") {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(() => (
    <QueryClientProvider client={queries}>
      {what === "row" ? (
        <NudgeButton cohort={COHORT} person={KENJI} />
      ) : (
        <PersonSafety person={{ ...KENJI, cohorts: [COHORT] }} />
      )}
      <Toasts />
    </QueryClientProvider>
  ));
}
async function writing() {
  shown();
  fireEvent.click(screen.getByRole("button", { name: /Kenji Mori/ }));
  const item = await screen.findByRole("menuitem", { name: "Write a kind word" });
  fireEvent.pointerDown(item, { pointerType: "mouse" });
  fireEvent.pointerUp(item, { pointerType: "mouse" });
  return within(await screen.findByRole("dialog", { name: "A kind word to Kenji Mori" }));
}

test("a template is where to begin: what only its writer can say is marked, and it is not sent as it is", async () => {
  const dialog = await writing();
  dialog.getByText(/It comes to Kenji Mori’s inbox under your name.* Nobody else sees it\./);
  fireEvent.click(await dialog.findByRole("button", { name: "Something I liked" }));
  const area = dialog.getByRole("textbox", { name: "Your words" }) as HTMLTextAreaElement;
  expect(area.value).toMatch(/^Hello Kenji, something you wrote stayed with me: \[…\]/);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("[…]");
  dialog.getByText("Say in your own words what stands as […]");
  const send = dialog.getByRole("button", { name: "Send it" });
  expect(send).toHaveProperty("disabled", true);
  fireEvent.input(area, { target: { value: "Hello Kenji, your week one stayed with me." } });
  fireEvent.click(send);
  await screen.findByText("Kenji Mori has it.");
  expect(sent).toMatchObject([
    {
      path: `/cohorts/${COHORT}/members/${KENJI.id}/nudges`,
      json: { words: "Hello Kenji, your week one stayed with me." },
      key: expect.any(String),
    },
  ]);
});

test.each([
  ["prefers-none", "They prefer no nudges."],
  ["enough", /^They have had three within a week/],
  ["not-here", "They are not in this cohort any more."],
])("who is not to be nudged (%s) is said before a word is written", async (reason, words) => {
  nudging = { refusal: reason };
  const dialog = await writing();
  await dialog.findByText(words);
  expect(dialog.queryByRole("textbox")).toBeNull();
  expect(dialog.queryByRole("button", { name: "Send it" })).toBeNull();
});

test("when it is refused at sending the words stay, with the reason", async () => {
  const dialog = await writing();
  const area = await dialog.findByRole("textbox", { name: "Your words" });
  fireEvent.input(area, { target: { value: "Take your time." } });
  refusal = { status: 409, code: "notify.prefers-none", detail: "They prefer no nudges." };
  fireEvent.click(dialog.getByRole("button", { name: "Send it" }));
  const alert = await dialog.findByRole("alert");
  expect(alert.textContent).toContain("Not sent yet, and your words are still here");
  expect(alert.textContent).toContain("They prefer no nudges.");
  expect(area).toHaveProperty("value", "Take your time.");
});

test("what was begun is still there when the dialog was closed by a slip, and gone once it is sent", async () => {
  const area = async (dialog: Awaited<ReturnType<typeof writing>>) =>
    dialog.findByRole<HTMLTextAreaElement>("textbox", { name: "Your words" });
  fireEvent.input(await area(await writing()), { target: { value: "Your second week" } });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  cleanup();
  const again = await writing();
  expect((await area(again)).value).toBe("Your second week");
  fireEvent.click(again.getByRole("button", { name: "Send it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  cleanup();
  expect((await area(await writing())).value).toBe("");
});

test("on their page, who hosts them writes a kind word, and one keeps them apart and takes it back", async () => {
  shown("page");
  await screen.findByRole("button", { name: "Write a kind word" });
  fireEvent.click(screen.getByRole("button", { name: "Keep Kenji Mori and me apart" }));
  await screen.findByText("You keep Kenji Mori and yourself apart.");
  fireEvent.click(screen.getByRole("button", { name: "Keep us apart no longer" }));
  await waitFor(() => expect(screen.queryByText("You keep Kenji Mori and yourself apart.")).toBeNull());
  expect(sent.map(({ method }) => method)).toEqual(["PUT", "DELETE"]);
});

test.each([
  ["who does not host them", "participant", "running"],
  ["a cohort that is over", "facilitator", "closed"],
] as const)("there is no kind word from %s", async (_, as, is) => {
  [role, state] = [as, is];
  shown("page");
  await screen.findByRole("button", { name: "Keep Kenji Mori and me apart" });
  // What is known of the cohorts has come by then.
  await waitFor(() => expect(screen.queryByRole("button", { name: "Write a kind word" })).toBeNull());
});
