import { createMemo, createSignal, onCleanup } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { ContributionId, Frame, Mine, MySeat, MyThings, Room, SessionId } from "#backchannel/model";
import { ProblemError } from "../api/problem.ts";
import { hearWhole } from "../live/hints.ts";
import { hintIn } from "../live/listener.ts";
import { hearing, type Known, lacks } from "./catch-up.ts";
import { createHeartbeat } from "./heartbeat.ts";
import { framesAfter, mine as readMine, snapshot } from "./server.ts";

/** `coming`: nothing is known yet · `live`: frames arrive · `asking`: read every few seconds · `away`: nobody answers. */
export type Standing = "coming" | "live" | "asking" | "away";

const POLL = 3_000;
const LONGEST = 30_000;
/** While asking, one's own things are read with every so many questions: no hint says when they change. */
const MINE_EVERY = 4;

const frameIn = (text: string): Frame | undefined => {
  try {
    const frame: Frame = JSON.parse(text);
    return Number.isInteger(frame.n) ? frame : undefined;
  } catch {
    return undefined;
  }
};

const isRefusal = (error: unknown) =>
  error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 429;

/**
 * A room that is kept as it is: read whole once, then frame by frame as they are published; what was missed is asked for,
 * and while there is no connection everything is. `onDesk` hears when there is news for moderators. Lives as long as the
 * component that makes it.
 */
export function createLiveRoom(session: SessionId, onDesk?: () => void) {
  const [kept, setKept] = createStore<{ room?: Room; me?: MySeat; mine?: MyThings }>({});
  const [problem, setProblem] = createSignal<unknown>();
  const [connected, setConnected] = createSignal(false);
  const [reached, setReached] = createSignal(navigator.onLine !== false);
  let known: Known | undefined;
  let early: Frame[] = [];
  let pulling: Promise<void> | undefined;
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
    setKept("me", reconcile(me));
    void refreshMine();
  }

  /** Reads what is missing, until nothing is. */
  async function catchUp() {
    if (!known) await readWhole();
    for (let before = -1; known && known.room.n !== before; ) {
      before = known.room.n;
      const { items, head } = await framesAfter(session, before);
      know(hearing(known, items));
      const lack = lacks(known, head);
      if (lack === undefined) return;
      if (lack === "room" || known.room.n === before) await readWhole();
    }
  }

  const pull = (): Promise<void> => {
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
        next();
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
    if (asked % MINE_EVERY === 0) await refreshMine();
  }

  function hear(frame: Frame) {
    if (!known) {
      early.push(frame);
      return;
    }
    know(hearing(known, [frame]));
    // A while, so that a room full of people who missed the same frame does not ask for it in the same moment.
    if (lacks(known)) soon(200 + Math.random() * 800);
  }

  let reading: Promise<void> | undefined;
  let again = false;
  /** Reads what is one's own; asked while it is being read, it is read once more. */
  function refreshMine(): Promise<void> {
    again = reading !== undefined;
    reading ??= readMine(session)
      .then(
        (mine) => {
          setKept("me", reconcile(mine.me));
          setKept("mine", reconcile(mine, { key: "id" }));
        },
        () => undefined,
      )
      .finally(() => {
        reading = undefined;
        if (again && !left) void refreshMine();
      });
    return reading;
  }

  const heartbeat = createHeartbeat(
    session,
    () => kept.room?.here,
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
      if (hint.kind === "room") void refreshMine();
      if (hint.kind === "desk") onDesk?.();
    },
    stands: (standing) => {
      setConnected(standing);
      if (standing) {
        void pull();
        void refreshMine();
        onDesk?.();
      } else next();
    },
  });

  const back = () => {
    failures = 0;
    void pull();
    void refreshMine();
  };
  const away = () => setReached(false);
  const seen = () => document.visibilityState === "visible" && back();
  window.addEventListener("online", back);
  window.addEventListener("offline", away);
  document.addEventListener("visibilitychange", seen);
  onCleanup(() => {
    left = true;
    leave();
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
    me: () => kept.me,
    mine: () => kept.mine,
    standing,
    /** Why the room is closed to us, when it is: no seat, no such room. */
    problem,
    refresh: pull,
    refreshMine,
    /** Takes in at once what the server answered, ahead of the news of it. */
    seat: (me: MySeat) => setKept("me", reconcile(me)),
    voted: (id: ContributionId, is: boolean) =>
      setKept("mine", (mine) =>
        mine ? { ...mine, votes: [...mine.votes.filter((one) => one !== id), ...(is ? [id] : [])] } : mine,
      ),
    answered: (id: ContributionId) =>
      setKept("mine", (mine) =>
        mine ? { ...mine, answered: [...mine.answered.filter((one) => one !== id), id] } : mine,
      ),
    own: (said: Mine) =>
      setKept("mine", (mine) =>
        mine
          ? { ...mine, contributions: [...mine.contributions.filter(({ id }) => id !== said.id), said] }
          : mine,
      ),
  };
}
export type LiveRoom = ReturnType<typeof createLiveRoom>;
