import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { createSignal } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import type { Reply } from "#feedback/model";
import type { Entry } from "#journal/model";
import { Passages } from "./passages.ts";
import type { useThread } from "./thread-query.ts";
import { ThreadSection } from "./thread-section.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const entry = { id: "ent_1", author: { id: "per_marta", name: "Marta Kowalska" }, replies: 1 } as Entry;
const [answer, helped] = [{}, { helped: true }].map((more) => ({
  id: "rep_1",
  entry: "ent_1",
  author: { id: "per_kim", name: "Kim" },
  text: "It took a yaer.",
  writtenAt: "2026-03-02T09:00:00.000Z",
  revision: 1,
  ...more,
})) as [Reply, Reply];

/** The thread as this person sees it; the answer can become another one while they look. */
function openThread(me: string) {
  const queries = new QueryClient();
  queries.setQueryData(["me"], { person: { id: me } });
  const [replies, setReplies] = createSignal([answer]);
  const thread = {
    replies,
    withheld: () => [],
    folded: () => 0,
    query: { hasNextPage: false },
    again: async () => setReplies([helped]),
  } as unknown as ReturnType<typeof useThread>;
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
  render(() => (
    <QueryClientProvider client={queries}>
      <ThreadSection
        entry={entry}
        thread={thread}
        page={undefined}
        members={undefined}
        cityFor={() => undefined}
        passages={new Passages(() => {})}
        mine={me === entry.author.id}
        autofocus={false}
        closing={false}
        onClosing={() => {}}
        onClosed={() => {}}
      />
    </QueryClientProvider>
  ));
  return thread;
}

test("an answer that is being put better keeps its words when somebody says that it helped", async () => {
  const thread = openThread("per_kim");
  fireEvent.click(screen.getByRole("button", { name: "Change" }));
  const box = await screen.findByDisplayValue<HTMLTextAreaElement>("It took a yaer.");
  fireEvent.input(box, { target: { value: "It took a year." } });
  await thread.again();
  await screen.findByText("helped Marta");
  expect(screen.getByDisplayValue("It took a year.")).toBe(box);
});

test("the author who says what helped keeps the focus where it was", async () => {
  openThread("per_marta");
  const mark = screen.getByRole("button", { name: "This helped: the answer by Kim" });
  mark.focus();
  fireEvent.click(mark);
  await vi.waitFor(() => expect(mark.getAttribute("aria-pressed")).toBe("true"));
  expect(document.activeElement).toBe(mark);
});

test.each([
  { who: "the author", me: "per_marta", label: "Add to what you wrote", button: "Add" },
  { who: "somebody else", me: "per_kim", label: "Answer Marta Kowalska", button: "Answer" },
])("the box is named for what it is to $who", async ({ me, label, button }) => {
  openThread(me);
  await screen.findByRole("textbox", { name: label });
  screen.getByRole("button", { name: button });
});
