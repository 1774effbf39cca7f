import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contribution } from "./contribution.ts";
import { fold } from "./fold.ts";
import { type Piece, packed } from "./fold-frames.ts";
import { concerned } from "./fold-hints.ts";
import { matters, type RowChange, united } from "./fold-records.ts";
import { LARGEST_FRAME } from "./frame.ts";
import { SessionId } from "./session.ts";

const session = SessionId.parse("ses_01ARZ3NDEKTSV4RRFFQ69G5FAV");
const moment = "2026-05-04T09:00:00.000Z";
const now = new Date(moment);
const [voice, account] = ["per_01ARZ3NDEKTSV4RRFFQ69G5FAV", "per_01ARZ3NDEKTSV4RRFFQ69G5FAW"];
const id = "con_01ARZ3NDEKTSV4RRFFQ69G5FAV";

const row = (more: Partial<Contribution> = {}) => ({
  __edb_e__: "contribution",
  pk: `FLOOR#${session}`,
  sk: `SAID#${id}`,
  ...{ session, id, kind: "question", text: "Who decides?", voice, as: "alias", name: "Quiet Heron" },
  ...{ state: "shown", moments: { asked: moment, shown: moment }, at: moment, ways: 1, votes: 0, asides: [] },
  revision: 1,
  ...more,
});
type Some = Partial<Contribution> | undefined;
let sequence = 0;
const turned = (before: Some, after: Some): RowChange => ({
  sequence: `${++sequence}`,
  ...(before && { before: row(before) }),
  ...(after && { after: row(after) }),
});

const asked = { state: "asked", moments: { asked: moment }, heldFor: "review" } as const;
const declined = { state: "declined", moments: { asked: moment, declined: moment }, revision: 2 } as const;
const hidden = { hiddenAt: moment, revision: 2 };
const told = (...changes: RowChange[]) => fold(session, changes, [], now).frames;
const toWhom = (...changes: RowChange[]) => concerned(united(changes));
const nobody = { desk: false, people: [] };

describe("what the room is told", () => {
  test("is what it may read, without who said it", () => {
    const [frame] = told(turned(undefined, { account: account as never }));
    expect(frame).toMatchObject({ n: 1, contributions: [{ id, by: { name: "Quiet Heron" } }] });
    expect(JSON.stringify(frame)).not.toMatch(new RegExp(`${voice}|${account}`));
  });

  test("is nothing of what waits for review, nor of what was declined out of it", () => {
    expect(told(turned(undefined, asked), turned(asked, declined))).toEqual([]);
    expect(told(turned(undefined, asked), turned(asked, { revision: 2 }))).toMatchObject([
      { contributions: [{ id, revision: 2 }] },
    ]);
  });

  test("is that something is gone when it is hidden, and the whole of it when it is back", () => {
    expect(told(turned({}, hidden))).toMatchObject([{ changes: [{ id, revision: 2, gone: true }] }]);
    expect(told(turned(hidden, { revision: 3 }))).toMatchObject([{ contributions: [{ id, revision: 3 }] }]);
    expect(told(turned({}, undefined))).toMatchObject([{ changes: [{ id, gone: true }] }]);
  });

  test("is only what is different about something it has seen", () => {
    const answered = {
      state: "answered",
      moments: { asked: moment, shown: moment, answered: moment },
      revision: 2,
    } as const;
    const [frame] = told(turned({}, answered));
    expect(frame?.changes).toEqual([{ id, revision: 2, state: "answered", moments: answered.moments }]);
    expect(
      told(turned({}, { revision: 2, asides: [{ at: moment, by: "asker", text: "I meant us." }] })),
    ).toEqual([]);
  });

  test("is nothing of a row that cannot be read, and all of the others", () => {
    const broken = { sequence: "1", after: { ...row(), text: 7 } };
    expect(told(broken)).toEqual([]);
    const other = {
      sequence: "2",
      after: { ...row(), sk: "SAID#other", id: id.replace("con_01", "con_02") },
    };
    expect(told(broken, other)).toMatchObject([{ contributions: [{ id: other.after.id }] }]);
  });
});

describe("what only some are told", () => {
  test("is told to the desk, the asker and the account behind them, and says nothing of it", () => {
    const own = { ...asked, account: account as never };
    expect(toWhom(turned(undefined, own))).toEqual({ desk: true, people: [voice, account] });
    expect(toWhom(turned({}, hidden))).toEqual({ desk: true, people: [voice] });
    expect(toWhom(turned(asked, { revision: 2 }))).toEqual({ desk: true, people: [voice] });
    expect(toWhom(turned(asked, declined))).toEqual({ desk: true, people: [voice] });
    expect(toWhom(turned({}, { asides: [{ at: moment, by: "moderator", text: "Who?" }] }))).toEqual({
      desk: true,
      people: [voice],
    });
  });

  test("is nothing when everybody sees it", () => {
    expect(toWhom(turned(undefined, {}))).toEqual(nobody);
    expect(toWhom(turned({}, { state: "answered", revision: 2 }))).toEqual(nobody);
  });

  test("is that one is muted, and not that one has said something", () => {
    const seat = { __edb_e__: "room-seat", pk: `SEATS#${session}#1`, sk: voice, session, person: voice };
    const change = (after: object): RowChange => ({
      sequence: "1",
      before: seat,
      after: { ...seat, ...after },
    });
    const muted = change({ mutedAt: moment });
    expect(matters(muted)).toBe(true);
    expect(concerned(united([muted]))).toEqual({ desk: true, people: [voice] });
    expect(matters(change({ said: 1, saidAt: moment }))).toBe(false);
  });

  test("is nothing of what was brought from elsewhere, and what happens to it here", () => {
    const said = { __edb_e__: "contribution", pk: `FLOOR#${session}`, sk: `SAID#${id}`, broughtIn: true };
    expect(matters({ sequence: "1", after: said })).toBe(false);
    expect(matters({ sequence: "2", before: said, after: { ...said, state: "answered" } })).toBe(true);
  });
});

test("frames hold everything in order, in as few as fit; only what is larger by itself passes the limit", () => {
  const piece = fc
    .nat({ max: 7_000 })
    .map((length): Piece => ({ changes: [{ id, revision: 1, text: "x".repeat(length) } as never] }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const frames = packed(pieces, 7, moment);
      expect(frames.map(({ n }) => n)).toEqual(frames.map((_, at) => 8 + at));
      expect(frames.flatMap(({ changes }) => changes)).toEqual(pieces.flatMap(({ changes }) => changes));
      for (const frame of frames)
        if ((frame.changes?.length ?? 0) > 1)
          expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThanOrEqual(LARGEST_FRAME);
      for (const [at, frame] of frames.entries())
        if (at > 0) {
          const together = [frames[at - 1], frame].map((one) => JSON.stringify(one?.changes).length);
          expect((together[0] ?? 0) + (together[1] ?? 0)).toBeGreaterThan(LARGEST_FRAME - 200);
        }
    }),
  );
});
