import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render, screen, within } from "@solidjs/testing-library";
import { afterEach, expect, test } from "vitest";
import type { Lineage } from "#journal/model";
import { LineageTree } from "./lineage-tree.tsx";

afterEach(cleanup);

const PEOPLE: Record<string, string> = {
  a: "Idris Bello",
  b: "Minh Phạm",
  c: "Samira Haddad",
  d: "Linh Tran",
};
const line = (depth: number, id?: string, kind?: string) => {
  const author = { id: `per_${id}`, name: PEOPLE[id ?? ""] };
  const entry = { id: `ent_${id}`, author, title: `Title ${id}`, kind, at: "2026-03-02T09:00:00.000Z" };
  return { depth, ...(id && { entry }) } as Lineage["items"][number];
};

async function shown(lines: Lineage["items"], current: string, more?: number) {
  const history = createMemoryHistory();
  history.set({ value: "/" });
  render(() => (
    <MemoryRouter history={history}>
      <Route
        path="/"
        component={() => <LineageTree lines={lines} more={more} current={`ent_${current}`} />}
      />
    </MemoryRouter>
  ));
  return await screen.findByRole("heading");
}
const texts = (list: Element) => [...list.children].map((item) => item.querySelector("p")?.textContent);

test("a lineage is a list in lists: each entry leads somewhere, but for the one we are at", async () => {
  const heading = await shown([line(0, "a"), line(1, "b", "did-not-work"), line(2, "c"), line(1, "d")], "b");
  expect(heading.textContent).toBe("Adapted from Idris Bello · adapted by 1 other");
  expect(screen.getAllByRole("list").map(texts)).toEqual([
    ["Idris Bello · Monday, March 2Title a"],
    ["Minh Phạm · Monday, March 2 · did not workTitle b (here)", "Linh Tran · Monday, March 2Title d"],
    ["Samira Haddad · Monday, March 2Title c"],
  ]);
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/entries/ent_a", "/entries/ent_c", "/entries/ent_d"]);
  expect(screen.getByText("Title b", { exact: false }).getAttribute("aria-current")).toBe("true");
});

test("what is not to be read is a joint without a word about it, and what hangs below counts", async () => {
  const heading = await shown([line(0, "a"), line(1), line(2, "c"), line(2, "d")], "a");
  expect(heading.textContent).toBe("Adapted by 2 others");
  const joint = screen.getByText("Something that is not shared with you").closest("li") as HTMLElement;
  expect(within(joint).getAllByRole("link")).toHaveLength(2);
});

test("where it comes from something that is not to be read, it says no more than that", async () => {
  const heading = await shown([line(0), line(1, "b"), line(1, "c")], "b");
  expect(heading.textContent).toBe("Adapted from something that is not shared with you");
});

test("what is left out of a very large one is said", async () => {
  await shown([line(0, "a"), line(1, "b")], "a", 11);
  screen.getByText("At least 11 more came of it, further away from here.");
});

test("a large one is folded, until somebody wants to see it", async () => {
  await shown([line(0, "a"), line(1, "b")], "a");
  expect(document.querySelector("details")?.open).toBe(true);
  cleanup();
  await shown([line(0, "a"), ...Array.from({ length: 8 }, () => line(1, "b"))], "a");
  expect(document.querySelector("details")?.open).toBe(false);
});
