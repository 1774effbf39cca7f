import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reply } from "#feedback/model";
import { EditReply } from "./edit-reply.tsx";

const reply = {
  id: "rep_0000000001",
  entry: "ent_0000000001",
  text: "It took a yaer.",
  revision: 3,
} as Reply;
let refusal: { status: number; code: string; detail: string } | undefined;
let sent: unknown[];

beforeEach(() => {
  [refusal, sent] = [undefined, []];
  vi.stubGlobal("fetch", async (input: string | URL, { method, body }: RequestInit = {}) => {
    sent.push([method, new URL(`${input}`, "http://localhost").pathname, JSON.parse(`${body}`)]);
    return refusal ? Response.json(refusal, { status: refusal.status }) : Response.json(reply);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("one's own answer is put better, and a refusal keeps the words and says why", async () => {
  const [changed, done] = [vi.fn(), vi.fn()];
  render(() => <EditReply reply={reply} onChanged={changed} onDone={done} />);
  const box = screen.getByRole<HTMLTextAreaElement>("textbox");
  expect(box.value).toBe("It took a yaer.");
  fireEvent.input(box, { target: { value: "It took a year." } });
  refusal = { status: 409, code: "feedback.closed", detail: "This place is closed." };
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toContain("This place is closed.");
  expect(box.value).toBe("It took a year.");
  expect(done).not.toHaveBeenCalled();
  refusal = undefined;
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(changed).toHaveBeenCalledOnce();
  expect(sent).toEqual([
    ["PATCH", `/api/entries/${reply.entry}/replies/${reply.id}`, { text: "It took a year.", revision: 3 }],
    expect.anything(),
  ]);
});
