import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { cleanup, render, screen } from "@solidjs/testing-library";
import { QueryClient, QueryClientProvider } from "@tanstack/solid-query";
import { afterEach, beforeEach, vi } from "vitest";
import type { Frame, Mine, MyThings, Poll, Room, Shown } from "#backchannel/model";
import { RoomScreen } from "./room-screen.tsx";

export const at = "2026-11-27T14:30:00.000Z";
export const id = (n: number) => `con_${`${n}`.padStart(22, "0")}`;
export const question = (n: number, text: string, more: Partial<Shown> = {}) =>
  ({
    id: id(n),
    kind: "question",
    text,
    state: "shown",
    moments: {},
    at,
    ways: 1,
    votes: n,
    revision: 1,
    ...more,
  }) as Shown;

/** A room on the wire, which the tests change before they look; and what was sent to it. */
interface Wire {
  session: string;
  room: Room;
  mine: MyThings;
  frames: Frame[];
  refusal: { status: number; code: string; detail: string } | undefined;
  sent: { method: string; path: string; json: unknown }[];
}
let rooms = 0;

/** Puts a room of its own on the wire before each test of a file. */
export function putRoomOnWire(): Wire {
  const wire = {} as Wire;
  beforeEach(() => {
    rooms += 1;
    Object.assign(wire, aRoom(`ses_${`${rooms}`.padStart(10, "0")}`));
    vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) =>
      serve(wire, `${input}`, init),
    );
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
  return wire;
}

function aRoom(session: string): Wire {
  const me = {
    session,
    as: "unnamed",
    name: "quiet heron",
    role: "attendee",
    named: false,
  } as MyThings["me"];
  const mine = { me, contributions: [], votes: [], answered: [] };
  const room = {
    session: {
      id: session,
      title: "What we stopped doing",
      state: "open",
      language: "en",
      hosts: [],
      code: "HRN4K7",
      settings: { hold: false, slow: 0 },
      revision: 1,
    },
    n: 1,
    here: 338,
    questions: [
      question(3, "Who decides?"),
      question(9, "What about the people?", { by: { name: "Idris" } }),
    ],
    links: [],
    messages: [],
    polls: [],
    reactions: {},
  } as unknown as Room;
  return { session, room, mine: mine as MyThings, frames: [], refusal: undefined, sent: [] };
}

function serve(wire: Wire, url: string, { method = "GET", body }: RequestInit): Response {
  const { room, mine, frames, refusal } = wire;
  const path = new URL(url, "http://localhost").pathname.replace(`/api/rooms/${wire.session}`, "");
  if (path === "") return Response.json({ room, me: mine.me });
  if (path === "/mine") return Response.json(mine);
  if (path === "/frames") return Response.json({ items: frames, head: room.n + frames.length });
  if (path === "/ticket" || path === "/here") return Response.json({}, { status: 503 });
  const json = body ? JSON.parse(`${body}`) : undefined;
  wire.sent.push({ method, path, json });
  if (refusal) return Response.json(refusal, { status: refusal.status });
  if (path === "/contributions") return Response.json(said(mine, json), { status: 201 });
  if (path.startsWith("/asides/")) return Response.json(mine.contributions[0], { status: 201 });
  if (path.endsWith("/answer")) {
    mine.answered.push(room.polls[0]?.id as Poll["id"]);
    return Response.json({ ...room.polls[0], answers: 5, results: { counts: [1, 4] } });
  }
  return new Response(undefined, { status: 204 });
}
const said = (mine: MyThings, json: Partial<Mine>) => {
  const one = { ...question(0, ""), ...json, votes: 0, at: new Date().toISOString(), asides: [] } as Mine;
  mine.contributions.push(one);
  return one;
};

/** Opens the room on the wire, as somebody who is in it. */
export async function openRoom({ session, room }: Wire) {
  const history = createMemoryHistory();
  history.set({ value: `/rooms/${session}` });
  const queries = new QueryClient();
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter history={history}>
        <Route path="/rooms/:session" component={RoomScreen} />
      </MemoryRouter>
    </QueryClientProvider>
  ));
  await screen.findByRole("heading", { name: room.session.title });
}
