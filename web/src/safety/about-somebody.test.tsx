import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Target } from "#safety/model";
import { Toasts } from "../ui/toast.tsx";
import { SaidMenu } from "./said-menu.tsx";

const BEN = { id: "per_ben0000001", name: "Ben Adler" };
const target = { kind: "reply", entry: "ent_0000000001", reply: "rep_0000000001" } as Target;

let blocked: string[];
let seen: string;
let refusal: { status: number; code: string; detail: string } | undefined;
let sent: { method: string; path: string; json: unknown; key: string | null }[];

beforeEach(() => {
  [blocked, sent, refusal] = [[], [], undefined];
  seen = "coh_0000000001";
  vi.stubGlobal("fetch", async (input: string | URL, { method = "GET", body, headers }: RequestInit = {}) => {
    const path = new URL(`${input}`, "http://localhost").pathname.replace("/api", "");
    if (method === "GET")
      return Response.json({ person: { id: "per_kim0000001", name: "Kim" }, memberships: [], blocked });
    const json = body ? JSON.parse(`${body}`) : undefined;
    sent.push({ method, path, json, key: new Headers(headers).get("idempotency-key") });
    if (refusal) return Response.json(refusal, { status: refusal.status });
    if (path.endsWith("/block")) blocked = method === "PUT" ? [BEN.id] : [];
    return path === "/reports"
      ? Response.json({ desk: seen }, { status: 201 })
      : new Response(undefined, { status: 204 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const message = { kind: "message", conversation: "cnv_0000000001", message: "msg_0000000001" } as Target;

function shown(by = BEN, cohort: string | undefined = "coh_0000000001", what: Target = target) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(() => (
    <QueryClientProvider client={queries}>
      <SaidMenu label="What you can do" by={by} target={what} cohort={cohort} />
      <Toasts />
    </QueryClientProvider>
  ));
}
const openMenu = () => fireEvent.click(screen.getByRole("button", { name: "What you can do" }));
/** Takes an item of the menu that is open, as a pointer does. */
async function choose(name: string) {
  const item = await screen.findByRole("menuitem", { name });
  fireEvent.pointerDown(item, { pointerType: "mouse" });
  fireEvent.pointerUp(item, { pointerType: "mouse" });
}
async function reporting() {
  openMenu();
  await choose("Report it");
  return within(await screen.findByRole("dialog", { name: "Report this answer" }));
}

test("a report says who will read it and that its author is not told, and thanks", async () => {
  shown();
  const dialog = await reporting();
  dialog.getByText(/The facilitators will read these words.* Ben Adler is not told that it was you/);
  expect(dialog.getByRole("button", { name: "Report it" })).toHaveProperty("disabled", true);
  fireEvent.click(dialog.getByRole("radio", { name: "Unkind to somebody" }));
  fireEvent.input(dialog.getByRole("textbox", { name: /^In your own words/ }), {
    target: { value: " It hurt. " },
  });
  fireEvent.click(dialog.getByRole("button", { name: "Report it" }));
  await screen.findByText("Thank you. Those who facilitate here see it, and you will hear what they decide.");
  expect(sent).toMatchObject([
    { path: "/reports", json: { target, reason: "unkind", words: "It hurt." }, key: expect.any(String) },
  ]);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("outside of any cohort it is said who looks after the place", async () => {
  shown(BEN, "");
  seen = "house";
  const dialog = await reporting();
  dialog.getByText(/^Those who look after this place will read these words/);
  fireEvent.click(dialog.getByRole("radio", { name: "Spam, or selling something" }));
  fireEvent.click(dialog.getByRole("button", { name: "Report it" }));
  await screen.findByText(/^Thank you\. Those who look after this place see it/);
});

test("of a message it is said that these words are read and no others of the conversation", async () => {
  shown(BEN, "", message);
  openMenu();
  await choose("Report it");
  const dialog = within(await screen.findByRole("dialog", { name: "Report this message" }));
  dialog.getByText(
    /^Those who look after the cohort you share, or this place, will read this message and no/,
  );
});

test("for something else one says what it is, before anything is sent", async () => {
  shown();
  const dialog = await reporting();
  fireEvent.click(dialog.getByRole("radio", { name: "Something else" }));
  fireEvent.click(dialog.getByRole("button", { name: "Report it" }));
  await dialog.findByText("Say in a few words what it is.");
  expect(sent).toEqual([]);
});

test("when it is refused the words stay with the reason, and a second try is the same intention", async () => {
  shown();
  const dialog = await reporting();
  fireEvent.click(dialog.getByRole("radio", { name: "Not safe to share" }));
  const own = dialog.getByRole("textbox", { name: /^In your own words/ });
  fireEvent.input(own, { target: { value: "It names a client." } });
  seen = "house";
  refusal = { status: 429, code: "safety.many-reports", detail: "That is a lot for one day." };
  fireEvent.click(dialog.getByRole("button", { name: "Report it" }));
  const alert = await dialog.findByRole("alert");
  expect(alert.textContent).toContain("Not reported yet, and your words are still here");
  expect(alert.textContent).toContain("That is a lot for one day.");
  expect(own).toHaveProperty("value", "It names a client.");
  refusal = undefined;
  fireEvent.click(dialog.getByRole("button", { name: "Report it" }));
  await screen.findByText(/^Thank you\. Those who look after this place see it/);
  expect(sent[0]?.key).toBe(sent[1]?.key);
});

test("keeping somebody apart says what it does, that they are not told, and is undone by one press", async () => {
  shown();
  openMenu();
  await choose("Keep Ben Adler and me apart");
  await screen.findByText(/^What Ben Adler writes is left out for you.*Ben Adler is not told\.$/);
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("You meet what Ben Adler writes again.");
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PUT /people/${BEN.id}/block`,
    `DELETE /people/${BEN.id}/block`,
  ]);
});

test("who is kept apart already is offered back, and a refusal is said", async () => {
  blocked = [BEN.id];
  shown();
  await waitFor(() => expect(screen.getByRole("button", { name: "What you can do" })).toBeDefined());
  openMenu();
  refusal = { status: 409, code: "people.meanwhile", detail: "This changed at the same moment." };
  await choose("Keep us apart no longer");
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("This changed at the same moment.");
});

test("whom a round hides can be reported, and not be kept apart: it would say who they are", async () => {
  shown({ id: "per_unknown0001", name: "Somebody" });
  openMenu();
  await screen.findByRole("menuitem", { name: "Report it" });
  expect(screen.getAllByRole("menuitem")).toHaveLength(1);
});
