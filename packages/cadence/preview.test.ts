import { expect, test } from "vitest";
import { aDesign } from "../../tests/world/two-weeks.ts";
import { preview, rehearsal } from "./preview.ts";

test("a preview has the month, its problems, and its sessions on everybody's clock", () => {
  const seen = preview(aDesign(), "2026-03-23", "Europe/Lisbon", [
    { zone: "Asia/Tokyo", people: 3 },
    { zone: "Europe/Lisbon", people: 5 },
  ]);
  expect(seen.beats.length).toBe(20);
  expect(seen.problems).toEqual([]);
  expect(seen.sessions.map(({ slug, clock, night, people }) => ({ slug, clock, night, people }))).toEqual([
    { slug: "w1-session-opens", clock: "17:00", night: 3, people: 8 },
    { slug: "w2-session-opens", clock: "17:00", night: 3, people: 8 },
  ]);
  expect(seen.rotation.before).toEqual({ worst: 2, total: 6 });
  expect(seen.rotation.after).toEqual({ worst: 0, total: 0 });
});

test("nothing is suggested after the month has closed", () => {
  const seen = preview(
    aDesign({ closing: { at: "06:30", text: "" }, weeks: aDesign().weeks.slice(0, 1) }),
    "2026-03-23",
    "Europe/Lisbon",
    [{ zone: "America/Los_Angeles", people: 3 }],
  );
  expect(seen.rotation.moves.every(({ at }) => at < "2026-03-29T05:30:00.000Z")).toBe(true);
});

test("a rehearsal shows the same month on the reader's own clock, and what falls into their night", () => {
  const month = rehearsal({ design: aDesign(), startsOn: "2026-03-23", zone: "Europe/Lisbon" }, "Asia/Tokyo");
  const brief = month.map(
    ({ slug, local, night }) => `${slug} ${local.on} ${local.clock}${night ? " night" : ""}`,
  );
  expect(brief.slice(0, 6)).toEqual([
    "lobby 2026-03-16 18:00",
    "week-1 2026-03-23 18:00",
    "w1-begin 2026-03-23 18:00",
    "w1-session-opens 2026-03-27 02:00 night",
    "w1-session-closes 2026-03-27 03:00 night",
    "week-2 2026-03-30 17:00",
  ]);
});
