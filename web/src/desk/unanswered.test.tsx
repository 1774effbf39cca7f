import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UnansweredQuestions } from "./unanswered.tsx";

const owed = {
  session: { id: "ses_0000000001", title: "What we stopped doing" },
  question: {
    id: "con_0000000000000001",
    kind: "question",
    text: "Who decides?",
    state: "shown",
    moments: {},
    at: "2026-03-02T09:00:00.000Z",
    ways: 1,
    votes: 3,
    revision: 1,
  },
};

beforeEach(() =>
  vi.stubGlobal("fetch", async (input: string | URL) =>
    `${input}`.endsWith("/unanswered")
      ? Response.json({ items: [owed] })
      : new Response(undefined, { status: 204 }),
  ),
);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("an answer that was begun and left is there when one comes back to it, and so is the focus", async () => {
  render(() => (
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Route path="*" component={() => <UnansweredQuestions cohort="coh_1" />} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
  const write = () => screen.findByRole("button", { name: "Write an answer: Who decides?" });
  const box = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your answer" });
  fireEvent.click(await write());
  fireEvent.input(await box(), { target: { value: "Whoever reads it." } });
  fireEvent.click(screen.getByRole("button", { name: "Leave it" }));
  const again = await write();
  await waitFor(() => expect(document.activeElement).toBe(again));
  fireEvent.click(again);
  expect((await box()).value).toBe("Whoever reads it.");
});
