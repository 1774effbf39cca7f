import { expect, test } from "vitest";
import type { SessionCard } from "#backchannel/model";
import { wantedNow } from "./wanted-now.ts";

const card = (title: string, over: Partial<SessionCard>): SessionCard => ({
  id: "ses_0000000001" as SessionCard["id"],
  title,
  state: "planned",
  made: true,
  ...over,
});

test("what is open, what was on in the last days and the next one matter now", () => {
  const cards = [
    card("long ago", { state: "closed", closedAt: "2026-11-01T10:00:00.000Z" }),
    card("two days ago", { state: "closed", closedAt: "2026-11-25T10:00:00.000Z" }),
    card("open", { state: "open" }),
    card("never held", { startsAt: "2026-11-26T10:00:00.000Z" }),
    card("next", { startsAt: "2026-11-27T09:00:00.000Z" }),
    card("the one after", {}),
  ];
  const now = wantedNow(cards, new Date("2026-11-27T10:00:00.000Z"));
  expect(now.map(({ title }) => title)).toEqual(["two days ago", "open", "next"]);
});
