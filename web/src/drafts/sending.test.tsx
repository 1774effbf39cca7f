import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import type { JSX } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { CloseLoop } from "../feedback/close-loop.tsx";
import { MessageBox } from "../messaging/message-box.tsx";
import { WritingDialog } from "../room/run/writing-dialog.tsx";

/** What left for the server, and what has not been answered yet. */
let sent: { method: string; path: string; json: Record<string, unknown> }[];
let answers: ((answer: Response) => void)[];
let revision: number;

beforeEach(() => {
  localStorage.clear();
  [sent, answers, revision] = [[], [], 0];
  vi.stubGlobal("fetch", (input: string | URL, { method = "GET", body }: RequestInit = {}) => {
    const path = new URL(`${input}`, "http://localhost").pathname.replace("/api", "");
    if (method === "GET") return Promise.resolve(Response.json({ items: [] }));
    sent.push({ method, path, json: body ? JSON.parse(`${body}`) : {} });
    if (!path.startsWith("/drafts/")) return new Promise<Response>((resolve) => answers.push(resolve));
    revision++;
    return Promise.resolve(Response.json({ revision, savedAt: "2026-11-25T09:00:00.000Z" }));
  });
});
// The last words of a box are saved as it goes: the wire is not taken away under them.
afterEach(cleanup);

/** The network is slow: an answer comes when the test lets it. */
const letThrough = (answer = Response.json({})) => answers.shift()?.(answer);
const refused = () =>
  Response.json({ status: 403, code: "messaging.not-taken", detail: "Not now." }, { status: 403 });

function show(what: () => JSX.Element) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(["me"], { person: { id: "per_kenji00001", name: "Kenji Mori" } });
  render(() => <QueryClientProvider client={queries}>{what()}</QueryClientProvider>);
}
const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const type = (text: string) => fireEvent.input(box(), { target: { value: text } });
const press = () => fireEvent.keyDown(box(), { key: "Enter", ctrlKey: true });
const busy = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-busy");
const said = (path: string) => sent.filter((one) => one.path === path && one.method !== "DELETE");
const saves = () => sent.filter(({ method, path }) => method === "PUT" && path.startsWith("/drafts/"));

const messages = "/conversations/cnv_0000000001/messages";
const message = () => (
  <MessageBox
    label="Write to Marta"
    readers=""
    placeholder=""
    about="message:cnv_0000000001"
    send={(text, options) =>
      read(
        api.conversations[":conversation"].messages.$post(
          { param: { conversation: "cnv_0000000001" }, json: { text } },
          options,
        ),
      )
    }
    onSent={() => undefined}
  />
);

test("what is typed while the last words are being sent stays, and a second press sends nothing twice", async () => {
  show(message);
  type("It has a coin.");
  press();
  press();
  await waitFor(() => expect(said(messages)).toHaveLength(1));
  type("It has a coin. And a crate.");
  press();
  letThrough();
  await waitFor(() => expect(box().value).toBe("And a crate."));
  press();
  await waitFor(() => expect(said(messages)).toHaveLength(2));
  letThrough();
  await waitFor(() => expect(box().value).toBe(""));
  expect(said(messages).map(({ json }) => json.text)).toEqual(["It has a coin.", "And a crate."]);
});

test("words that were changed while they were being sent all stay", async () => {
  show(message);
  type("It has a coyn.");
  press();
  await waitFor(() => expect(answers).toHaveLength(1));
  type("It has a coin.");
  letThrough();
  await waitFor(() => expect(busy("Send")).toBeNull());
  expect(box().value).toBe("It has a coin.");
});

test("refused words are still there with the reason, and what was typed meanwhile with them", async () => {
  show(message);
  type("It has a coin.");
  press();
  await waitFor(() => expect(answers).toHaveLength(1));
  type("It has a coin. And a crate.");
  letThrough(refused());
  expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
  expect(box().value).toBe("It has a coin. And a crate.");
});

test("other devices find what was not sent, and no more of what was", async () => {
  show(message);
  type("It has a coin.");
  await waitFor(() => expect(saves()).toHaveLength(1));
  const [first] = saves();
  await screen.findByText(/^Saved/);
  press();
  await waitFor(() => expect(answers).toHaveLength(1));
  type("It has a coin. And a crate.");
  letThrough();
  await waitFor(() => expect(saves()).toHaveLength(2));
  expect(saves()[1]?.json.text).toBe("And a crate.");
  expect(saves()[1]?.path).not.toBe(first?.path);
  expect(sent).toContainEqual(expect.objectContaining({ method: "DELETE", path: first?.path }));
});

test("what is said anew each time stays whole, and open, when it was written on meanwhile", async () => {
  const done = vi.fn();
  show(() => <CloseLoop entry={{ id: "ent_0000000001" } as Entry} answers={[]} onDone={done} />);
  type("I cut the second part");
  press();
  await waitFor(() => expect(answers).toHaveLength(1));
  type("I cut the second part and the third.");
  letThrough();
  await waitFor(() => expect(busy("Tell them")).toBeNull());
  expect(done).not.toHaveBeenCalled();
  expect(box().value).toBe("I cut the second part and the third.");
  press();
  await waitFor(() => expect(answers).toHaveLength(1));
  letThrough();
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
});

test("a dialog closes when all that is in it was sent", async () => {
  const closed = vi.fn();
  const words = { title: "Ask back", label: "Your question", hint: "", send: "Ask" };
  const send = (text: string) => read(api.reports.$post({ json: { text } as never })).then(() => undefined);
  show(() => <WritingDialog about="Who?" words={words} most={100} send={send} onClose={closed} />);
  await screen.findByRole("textbox");
  type("Which team?");
  press();
  press();
  await waitFor(() => expect(answers).toHaveLength(1));
  type("Which team? And since when?");
  letThrough();
  await waitFor(() => expect(box().value).toBe("And since when?"));
  expect(closed).not.toHaveBeenCalled();
  press();
  await waitFor(() => expect(answers).toHaveLength(1));
  letThrough();
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(said("/reports")).toHaveLength(2);
});
