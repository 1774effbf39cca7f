import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";
import type { CohortPage } from "#cohort/model";
import { CohortWays } from "./cohort-ways.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(membership: Partial<CohortPage["membership"]>, { wide = false } = {}) {
  vi.stubGlobal("matchMedia", () => ({
    matches: wide,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  const page = { cohort: { id: "coh_1", title: "Practice" }, membership } as CohortPage;
  render(() => (
    <MemoryRouter>
      <Route path="*" component={() => <CohortWays page={page} />} />
    </MemoryRouter>
  ));
  return screen.queryAllByRole("link").map((link) => `${link.textContent} ${link.getAttribute("href")}`);
}

test.each([
  {
    who: "somebody in a circle",
    membership: { role: "participant", circle: "cir_1" },
    ways: ["My circle /cohorts/coh_1/circle", "People /cohorts/coh_1/people", "Shelf /cohorts/coh_1/shelf"],
  },
  {
    who: "a facilitator",
    membership: { role: "facilitator" },
    ways: ["Desk /cohorts/coh_1/desk", "People /cohorts/coh_1/people", "Shelf /cohorts/coh_1/shelf"],
  },
] as const)("on a phone $who finds the ways on from a cohort at its head", ({ membership, ways }) => {
  expect(shown(membership as Partial<CohortPage["membership"]>)).toEqual(ways);
});

test("where the margin stands beside the text, it has them", () => {
  expect(shown({ role: "participant" }, { wide: true })).toEqual([]);
});
