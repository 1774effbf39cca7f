import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Frame, MySeat, Room, SessionId } from "#backchannel/model";
import { createLiveRoom, type LiveRoom } from "./live-room.ts";

const session = "ses_0000000001" as SessionId;
const me = { session, as: "alias", name: "quiet heron", role: "attendee", named: false } as MySeat;
const message = (n: number): Frame => ({
  n,
  at: "2026-11-27T14:30:00.000Z",
  contributions: [
    {
      id: `con_${`${n}`.padStart(16, "0")}`,
      kind: "message",
      text: `Message ${n}`,
      state: "shown",
      moments: {},
      at: "2026-11-27T14:30:00.000Z",
      ways: 1,
      votes: 0,
      revision: 1,
    } as NonNullable<Frame["contributions"]>[number],
  ],
});

/** The server of a room, on the wire: it gives no tickets, so that the room lives by asking. */
let head: number;
let refuses: { status: number; code: string } | undefined;
let asked: string[];
let live: LiveRoom;
let leave: () => void;

const answer = (json: unknown, status = 200) => Response.json(json, { status });
const room = (): Room =>
  ({
    session: {
      id: session,
      title: "What we stopped doing",
      state: "open",
      hosts: [],
      settings: { hold: false, slow: 0 },
    },
    n: head,
    here: 3,
    questions: [],
    links: [],
    messages: [],
    polls: [],
    reactions: {},
  }) as unknown as Room;

function serve(url: URL) {
  const path = url.pathname.replace(`/api/rooms/${session}`, "");
  if (path === "/ticket") return answer({}, 503);
  if (path === "/mine") return answer({ me, contributions: [], votes: [], answered: [] });
  if (path === "/here")
    return refuses ? answer(refuses, refuses.status) : answer({ here: 3, n: head, sample: 1 });
  asked.push(path + url.search);
  if (refuses) return answer(refuses, refuses.status);
  if (path === "") return answer({ room: room(), me });
  const after = Number(url.searchParams.get("after"));
  const items = Array.from({ length: Math.min(100, head - after) }, (_, at) => message(after + 1 + at));
  return answer({ items, head });
}

beforeEach(() => {
  vi.useFakeTimers();
  head = 5;
  refuses = undefined;
  asked = [];
  vi.stubGlobal("fetch", async (input: string | URL) => serve(new URL(`${input}`, "http://localhost")));
  [live, leave] = createRoot((dispose) => [createLiveRoom(session), dispose]);
});
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
const words = () => live.room()?.messages.map(({ text }) => text);

test("without a connection the room is asked every few seconds, and misses nothing", async () => {
  await pass(0.1);
  expect(live.standing()).toBe("asking");
  expect(live.room()?.n).toBe(5);
  head = 7;
  await pass(5);
  expect(words()).toEqual(["Message 6", "Message 7"]);
  expect(asked.slice(0, 3)).toEqual(["", "/frames?after=5", "/frames?after=5"]);
});

test("a long gap is read piece by piece, a very long one by reading the room anew", async () => {
  await pass(0.1);
  head = 255;
  await pass(5);
  expect(live.room()?.n).toBe(255);
  expect(asked).toContain("/frames?after=105");
  expect(asked.filter((path) => path === "")).toHaveLength(1);
  head = 900;
  await pass(5);
  expect(live.room()?.n).toBe(900);
  expect(asked.filter((path) => path === "")).toHaveLength(2);
});

test("whoever has no seat is told, and nothing more is asked", async () => {
  refuses = { status: 403, code: "backchannel.not-seated" };
  await pass(5);
  expect(live.problem()).toMatchObject({ code: "backchannel.not-seated" });
  const so = asked.length;
  await pass(60);
  expect(asked.length).toBe(so);
});

test("while nobody answers it is asked less and less, and at once when the network is back", async () => {
  await pass(0.1);
  refuses = { status: 503, code: "http.503" };
  await pass(60);
  expect(live.standing()).toBe("away");
  const during = asked.length;
  expect(during).toBeLessThan(12);
  refuses = undefined;
  head = 6;
  dispatchEvent(new Event("online"));
  await pass(0.1);
  expect(live.standing()).toBe("asking");
  expect(words()).toEqual(["Message 6"]);
});
