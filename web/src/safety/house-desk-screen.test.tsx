import { MemoryRouter, Route } from "@solidjs/router";
import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Act } from "#cohort/model";
import { HouseDeskScreen } from "./house-desk-screen.tsx";

const AT = "2026-11-27T14:00:00.000Z";
const act = (id: string, what: Act["what"], more: Partial<Act> = {}) =>
  ({ id, at: AT, what, by: { id: "per_ana0000001", name: "Ana" }, ...more }) as unknown as Act;
const ben = { id: "per_ben0000001", name: "Ben" } as unknown as NonNullable<Act["whom"]>;

let admin: boolean;
let asked: string[];
beforeEach(() => {
  [admin, asked] = [true, []];
  vi.stubGlobal("fetch", async (input: string | URL) => {
    const url = new URL(`${input}`, "http://localhost");
    const path = url.pathname.replace("/api", "");
    asked.push(path);
    if (path === "/me")
      return Response.json({
        person: { id: "per_ana0000001", name: "Ana", admin },
        memberships: [],
        blocked: [],
      });
    if (path === "/tickets") return new Response(undefined, { status: 204 });
    if (!path.endsWith("/audit")) return Response.json({ items: [] });
    if (url.searchParams.get("cursor")) return Response.json({ items: [act("3", "removed", { whom: ben })] });
    return Response.json({
      items: [
        act("1", "hidden", {
          whom: ben,
          words: "Say it kindly.",
          about: { entry: "ent_0000000001", reply: "rep_0000000001" },
        }),
        act("2", "reported", { by: undefined, whom: ben }),
      ],
      next: "older",
    });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <Route path="/" component={HouseDeskScreen} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
}

test("for who looks after the house: what was reported, and what was done when they ask for it", async () => {
  shown();
  await screen.findByText("Nothing was reported.");
  const part = within(await screen.findByRole("region", { name: "What was done here" }));
  expect(asked).not.toContain("/desks/house/audit");
  fireEvent.click(part.getByRole("button", { name: "Show what was done" }));
  await part.findByText(/Ana hid something by Ben/);
  const lines = part.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines[0]).toContain("Ana hid something by Ben: Say it kindly.");
  expect(lines[1]).toContain("Somebody reported something by Ben");
  expect(part.getByRole("link", { name: "See it" }).getAttribute("href")).toBe(
    "/entries/ent_0000000001#rep_0000000001",
  );
  fireEvent.click(part.getByRole("button", { name: "Show older" }));
  await part.findByText(/Ana took Ben out of the cohort/);
  expect(part.queryByRole("button", { name: "Show older" })).toBeNull();
});

test("for everybody else it says whose page it is, and asks for nothing", async () => {
  admin = false;
  shown();
  await screen.findByText("This page is for those who look after this place.");
  expect(asked.filter((path) => path.startsWith("/desks"))).toEqual([]);
});
