import { batch, createMemo, createSignal, onCleanup } from "solid-js";
import type { Mine, Poll, SessionId } from "#backchannel/model";
import { ProblemError } from "../api/problem.ts";
import { thisMoment } from "../words/clock.ts";
import { type Deed, type Kept, laneOf, nextOf, overtakenBy, setbackOf, waitAfter } from "./outbox-queue.ts";
import { keep, letGo, mark, waitingIn } from "./outbox-store.ts";
import { answerPoll, say, sayAside, vote } from "./server.ts";

/** What is told of a deed: the answer of the server to it, or why it was refused. */
export interface Hearing {
  sent(deed: Deed, answer: Mine | Poll | undefined): void;
  refused(deed: Deed, problem: ProblemError): void;
}

/** How long another tab has to send what it took on. */
const OTHERS_TURN = 5_000;

/** Asks the server, for which it is one deed, however often it is asked. */
async function perform({ session, deed }: Kept): Promise<Mine | Poll | undefined> {
  switch (deed.do) {
    case "say":
      return say(session, deed.say);
    case "vote":
      return void (await vote(session, deed.about, deed.on));
    case "answer":
      return answerPoll(session, deed.about, deed.answer);
    case "aside":
      return sayAside(session, deed.about, deed.text);
  }
}

const asProblem = (error: unknown) =>
  error instanceof ProblemError ? error : new ProblemError(500, "internal", String(error));

/** One tab at a time sends; where a browser has no locks, the same id sent twice is still one contribution. */
const alone = (session: SessionId, run: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(`outloud.room.${session}`, run) : run();

/**
 * What was done in a room and has not arrived: kept on this device at once, sent in order, once, and again until there is
 * an answer; by whichever tab is there, also after this one was closed. Words that are refused stay, with the reason.
 */
export function createOutbox(session: SessionId, hearing: Hearing) {
  const [stored, setStored] = createSignal<readonly Kept[]>([]);
  // What the disk has not taken yet is there for whoever did it all the same.
  const [taken, setTaken] = createSignal<readonly Kept[]>([]);
  const waiting = createMemo(() => [...stored(), ...taken()]);
  const tabs =
    typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(`outloud.room.${session}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let sending: Promise<void> | undefined;
  let again = false;
  let left = false;

  async function look() {
    const found = await waitingIn(session);
    if (!left) setStored(found);
  }
  async function changed() {
    await look();
    tabs?.postMessage("changed");
  }

  /** Sends what there is. Answers with how long to wait before the next try, when something could not be sent. */
  async function drain(): Promise<number | undefined> {
    const heldUp = new Set<ReturnType<typeof laneOf>>();
    let wait: number | undefined;
    for (;;) {
      const next = nextOf(await waitingIn(session), heldUp);
      if (!next || left) return wait;
      try {
        const answer = await perform(next);
        await letGo(next.place);
        failures = 0;
        hearing.sent(next.deed, answer);
      } catch (error) {
        const problem = asProblem(error);
        const setback = setbackOf(problem);
        if ("refused" in setback) {
          // Only words are worth keeping: a vote that is refused goes back to what it was.
          if (laneOf(next) === "words") await mark({ ...next, refused: setback.refused });
          else await letGo(next.place);
          hearing.refused(next.deed, problem);
        } else {
          heldUp.add(laneOf(next));
          const pause = setback.wait ?? waitAfter(failures, Math.random());
          if (setback.wait === undefined) failures += 1;
          wait = Math.min(wait ?? pause, pause);
          if (problem.status === 0) return wait;
        }
      }
      await changed();
    }
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    again = sending !== undefined;
    let wait: number | undefined;
    sending ??= alone(session, async () => {
      wait = await drain();
    })
      .catch(() => {
        wait = waitAfter(failures, Math.random());
      })
      .finally(() => {
        sending = undefined;
        if (left) return;
        if (again) void send();
        else if (wait !== undefined) timer = setTimeout(() => void send(), wait);
      });
    return sending;
  }

  const hurry = () => {
    failures = 0;
    void send();
  };
  // Another tab took something on and may be closed before it is sent: after a while this one sees to it.
  tabs?.addEventListener("message", () => {
    void look();
    clearTimeout(timer);
    timer = setTimeout(() => void send(), OTHERS_TURN);
  });
  window.addEventListener("online", hurry);
  onCleanup(() => {
    left = true;
    clearTimeout(timer);
    tabs?.close();
    window.removeEventListener("online", hurry);
  });
  void look().then(send);

  return {
    /** What has not arrived, in the order it was done; with a `refused` when the server said no. */
    waiting,
    /** Takes something on. Answers once it is kept on this device; it is sent by itself. */
    async give(deed: Deed): Promise<void> {
      const kept = { session, deed, at: thisMoment().toISOString() };
      const taking: Kept = { ...kept, place: Number.MAX_SAFE_INTEGER };
      setTaken((all) => [...all, taking]);
      try {
        await keep(kept, overtakenBy(stored(), deed));
        const found = await waitingIn(session);
        batch(() => {
          setStored(found);
          setTaken((all) => all.filter((one) => one !== taking));
        });
      } finally {
        setTaken((all) => all.filter((one) => one !== taking));
      }
      tabs?.postMessage("changed");
      void send();
    },
    /** Takes something out: it was refused, and its author changed it or let it be. */
    async drop(kept: Kept): Promise<void> {
      await letGo(kept.place);
      await changed();
    },
    /** There is hope again: tries at once. */
    hurry,
  };
}
export type Outbox = ReturnType<typeof createOutbox>;
