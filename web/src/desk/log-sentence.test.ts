import { expect, test } from "vitest";
import type { LogLine } from "#cadence/model";
import { desk } from "../words/en/desk.ts";
import { en } from "../words/en.ts";
import { logSentence } from "./log-sentence.ts";

const at = "2026-03-02T09:00:00.000Z";
const ana = { id: "per_0123456789", name: "Ana Duarte" };
const session = {
  slug: "w1-session-opens",
  kind: "session-opens",
  title: "What we stopped doing",
  at,
} as const;
const said = (entry: LogLine["entry"], by?: LogLine["by"]) =>
  logSentence({ id: "log_1", at, entry, ...(by && { by }) }, { ...en, desk });

test("what the clock reached is said by its name, and nothing is added when it was on time", () => {
  expect(said({ what: "reached", beat: session, lateMinutes: 5 })).toEqual({
    text: "Live session: What we stopped doing",
    note: "",
  });
});

test("what came late says how late", () => {
  expect(said({ what: "reached", beat: session, lateMinutes: 44 }).note).toBe("44 minutes late");
  expect(said({ what: "reached", beat: session, lateMinutes: 300 }).note).toBe("5 hours late");
});

test("what somebody did names them; a moved session is one thing though it has two ends", () => {
  const beats = [
    { ...session, slug: "w1-session-closes", kind: "session-closes" as const, from: at },
    { ...session, from: at },
  ];
  expect(said({ what: "launched", beats: 41 }, ana)).toEqual({
    text: "Launched with 41 dates",
    note: "by Ana Duarte",
  });
  expect(
    said(
      {
        what: "moved",
        revision: 2,
        beats,
        move: { what: "beat", slug: session.slug, on: "2026-03-03", clock: "10:00" },
      },
      ana,
    ).text,
  ).toBe("Moved: Live session: What we stopped doing");
  expect(
    said({ what: "moved", revision: 3, beats, move: { what: "cancel", slug: session.slug } }, ana).text,
  ).toBe("Cancelled: Live session: What we stopped doing");
});

test("what the clock mended by itself it says itself", () => {
  expect(said({ what: "mended", late: ["week-1"], schedules: 3 })).toEqual({
    text: "Caught up with 1 date by itself",
    note: "by the clock",
  });
  expect(said({ what: "mended", late: [], schedules: 1 }).text).toBe("Mended 1 alarm by itself");
});
