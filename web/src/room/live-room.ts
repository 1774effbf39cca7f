import { createMemo, createSignal, onCleanup } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { Frame, Room, SessionId } from "#backchannel/model";
import { ProblemError } from "../api/problem.ts";
import { hearWhole } from "../live/hints.ts";
import { hintIn } from "../live/listener.ts";
import { frameIn, hearing, type Known, lacks } from "./catch-up.ts";
import { createHeartbeat } from "./heartbeat.ts";
import { createMyThings } from "./my-things.ts";
import { framesAfter, snapshot } from "./server.ts";

/** `coming`: nothing is known yet · `live`: frames arrive · `asking`: read every few seconds · `away`: nobody answers. */
export type Standing = "coming" | "live" | "asking" | "away";

const POLL = 3_000;
const LONGEST = 15_000;
/** While asking, one's own things are read with every so many questions: no hint says when they change. */
const MINE_EVERY = 4;

const isRefusal = (error: unknown) =>
  error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 429;

/**
 * A room that is kept as it is: read whole once, then frame by frame as they are published; what was missed is asked for,
 * and while there is no connection everything is. `onDesk` hears when there is news for moderators. Lives as long as the
 * component that makes it.
 */
export function createLiveRoom(session: SessionId, onDesk?: () => void) {
  const [kept, setKept] = createStore<{ room?: Room }>({});
  const own = createMyThings(session);
  const [problem, setProblem] = createSignal<unknown>();
  const [connected, setConnected] = createSignal(false);
  const [reached, setReached] = createSignal(navigator.onLine !== false);
  let known: Known | undefined;
  let early: Frame[] = [];
  let pulling: Promise<void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let asked = 0;
  let left = false;

  const standing = createMemo((): Standing => {
    if (!reached()) return "away";
    if (!kept.room) return "coming";
    return connected() ? "live" : "asking";
  });

  function know(next: Known) {
    known = next;
    setKept("room", reconcile(next.room, { key: "id" }));
  }

  async function readWhole() {
    const { room, me } = await snapshot(session);
    know(hearing({ room, early: known?.early ?? early }, []));
    early = [];
    own.seat(me);
    void own.refresh();
  }

  /** Reads what is missing, until nothing is. */
  async function catchUp() {
    if (!known) await readWhole();
    for (let before = -1; known && known.room.n !== before; ) {
      before = known.room.n;
      const { items, head } = await framesAfter(session, before);
      know(hearing(known, items));
      own.heard(items);
      const lack = lacks(known, head);
      if (lack === undefined) return;
      if (lack === "room" || known.room.n === before) await readWhole();
    }
  }

  /** Asked while it is being read, it is read once more: what was answered may be older than what we ask for. */
  const pull = (): Promise<void> => {
    again = pulling !== undefined;
    pulling ??= catchUp()
      .then(
        () => {
          failures = 0;
          setReached(true);
          setProblem(undefined);
        },
        (error: unknown) => {
          failures += 1;
          if (isRefusal(error)) setProblem(error);
          else setReached(false);
        },
      )
      .finally(() => {
        pulling = undefined;
        if (again && !left && failures === 0) void pull();
        else next();
      });
    return pulling;
  };

  const soon = (wait: number) => {
    clearTimeout(timer);
    if (!left) timer = setTimeout(() => void poll(), wait);
  };
  const next = () => {
    if (problem() || (connected() && reached())) return clearTimeout(timer);
    soon(Math.min(LONGEST, POLL * 2 ** failures) * (0.75 + Math.random() / 2));
  };
  async function poll() {
    asked += 1;
    await pull();
    if (asked % MINE_EVERY === 0) await own.refresh();
  }

  function hear(frame: Frame) {
    if (!known) {
      early.push(frame);
      return;
    }
    know(hearing(known, [frame]));
    own.heard([frame]);
    // A while, so that a room full of people who missed the same frame does not ask for it in the same moment.
    if (lacks(known)) soon(200 + Math.random() * 800);
  }

  const heartbeat = createHeartbeat(
    session,
    () => (problem() ? undefined : kept.room?.here),
    (n) => {
      if (known && lacks(known, n)) void pull();
    },
  );

  const leave = hearWhole(`room/${session}`, {
    message: (topic, text) => {
      if (topic === `room/${session}`) {
        const frame = frameIn(text);
        if (frame) hear(frame);
        return;
      }
      const hint = hintIn(text);
      if (hint?.id !== session) return;
      if (hint.kind === "room") void own.refresh();
      if (hint.kind === "desk") onDesk?.();
    },
    stands: (standing) => {
      setConnected(standing);
      if (standing) {
        void pull();
        void own.refresh();
        onDesk?.();
      } else next();
    },
  });

  const back = () => {
    failures = 0;
    void pull();
    void own.refresh();
  };
  const away = () => setReached(false);
  const seen = () => document.visibilityState === "visible" && back();
  window.addEventListener("online", back);
  window.addEventListener("offline", away);
  document.addEventListener("visibilitychange", seen);
  onCleanup(() => {
    left = true;
    leave();
    own.leave();
    heartbeat.stop();
    clearTimeout(timer);
    window.removeEventListener("online", back);
    window.removeEventListener("offline", away);
    document.removeEventListener("visibilitychange", seen);
  });
  void pull();

  return {
    /** The room as it stands, once it is known; each question keeps its identity while it changes. */
    room: () => kept.room,
    own,
    standing,
    /** Why the room is closed to us, when it is: no seat, no such room. */
    problem,
    refresh: pull,
  };
}
export type LiveRoom = ReturnType<typeof createLiveRoom>;
