import { expect, test } from "vitest";
import type { ContributionId, Frame, Room, SessionId } from "#backchannel/model";
import { hearing, lacks } from "./catch-up.ts";

const room = (n: number): Room => ({
  session: {
    id: "ses_0000000001" as SessionId,
    title: "What we stopped doing",
    language: "en",
    state: "open",
    hosts: [],
    code: "HRN4K7" as Room["session"]["code"],
    settings: { hold: false, slow: 0 },
    revision: 1,
  },
  n,
  here: 3,
  questions: [],
  links: [],
  messages: [],
  polls: [],
  reactions: {},
});
const frame = (n: number): Frame => ({
  n,
  at: "2026-11-27T14:30:00.000Z",
  contributions: [
    {
      id: `con_000000000000000${n}` as ContributionId,
      kind: "message",
      text: `${n}`,
      state: "shown",
      moments: {},
      at: "2026-11-27T14:30:00.000Z",
      ways: 1,
      votes: 0,
      revision: 1,
    },
  ],
});
const said = ({ messages }: Room) => messages.map(({ text }) => text);

test("frames are taken in their order, however they come and however often", () => {
  const known = hearing({ room: room(1), early: [] }, [frame(4), frame(2), frame(2)]);
  expect(known.room.n).toBe(2);
  expect(known.early.map(({ n }) => n)).toEqual([4]);
  const then = hearing(known, [frame(3), frame(1)]);
  expect(said(then.room)).toEqual(["2", "3", "4"]);
  expect(then.early).toEqual([]);
});

test("a gap is asked for, and whoever is far behind reads the room anew", () => {
  const known = { room: room(10), early: [] };
  expect(lacks(known)).toBeUndefined();
  expect(lacks(known, 10)).toBeUndefined();
  expect(lacks(known, 11)).toBe("frames");
  expect(lacks({ room: room(10), early: [frame(12)] })).toBe("frames");
  expect(lacks(known, 310)).toBe("frames");
  expect(lacks(known, 311)).toBe("room");
});
