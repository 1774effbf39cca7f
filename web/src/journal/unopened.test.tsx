import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test } from "vitest";
import type { Card } from "#stream/model";
import { EntryCard } from "../stream/entry-card.tsx";

afterEach(cleanup);

const card = (more: Partial<Card>) =>
  ({
    id: "ent_0000000001",
    author: { id: "per_0000000001", name: "Marta Kowalska" },
    cohort: "coh_0000000001",
    beat: "bea_prompt",
    audience: "cohort",
    title: "",
    text: "",
    topics: [],
    answers: 0,
    replies: 0,
    signals: {},
    writtenAt: "2026-03-04T09:00:00.000Z",
    sharedAt: "2026-03-04T09:00:00.000Z",
    more: false,
    ...more,
  }) as Card;

function shown(more: Partial<Card>) {
  const Page = () => <EntryCard card={card(more)} />;
  render(() => (
    <MemoryRouter>
      <Route path="/" component={Page} />
    </MemoryRouter>
  ));
}

test("what opens to who has written says so, and leads to the box for its prompt", () => {
  shown({ sealedUntil: "2026-03-09T09:00:00.000Z" });
  expect(screen.getByRole("article").textContent).toContain("This opens when yours is there");
  expect(screen.getByRole("link", { name: "Write yours" }).getAttribute("href")).toBe(
    "/cohorts/coh_0000000001?answers=bea_prompt",
  );
});

test("what is open reads as ever", () => {
  shown({ sealedUntil: "2026-03-09T09:00:00.000Z", text: "Two lines." });
  expect(screen.getByRole("article").textContent).toContain("Two lines.");
  expect(screen.queryByRole("link", { name: "Write yours" })).toBeNull();
});

test("somebody whose name is hidden has no initials, and an answer its letter", () => {
  shown({ text: "Two lines.", author: { id: "per_unknown0000000001", name: "Somebody" } as Card["author"] });
  expect(document.querySelector(".avatar")?.textContent).toBe("?");
  cleanup();
  shown({ text: "Two lines.", author: { id: "per_unknownB0000000001", name: "Answer B" } as Card["author"] });
  expect(document.querySelector(".avatar")?.textContent).toBe("B");
});
