import { createSignal } from "solid-js";
import type { AtDesk, ContributionId, Room, SessionId, Shown, State, Turn } from "#backchannel/model";
import { ProblemError } from "../../api/problem.ts";
import { say } from "../../ui/toast.tsx";
import { thisMoment } from "../../words/clock.ts";
import { useLiveWords } from "../../words/live.ts";
import { type Guess, type Guesses, NO_GUESSES } from "./guesses.ts";
import { inTurn } from "./in-turn.ts";
import * as server from "./server.ts";

export type Acts = ReturnType<typeof createActs>;

/**
 * What those who run a room do, shown at once and taken back when it is refused. What takes something away can be undone,
 * by the word beside it or by `undo`, which knows the last one. `heard` is called after each: what only moderators see may
 * be another.
 */
export function createActs(session: () => SessionId, room: () => Room | undefined, heard: () => void) {
  const words = useLiveWords();
  const [guesses, setGuesses] = createSignal<Guesses>(NO_GUESSES);
  const [problem, setProblem] = createSignal<unknown>();
  let last: (() => Promise<void>) | undefined;

  const guess = (id: ContributionId, one: Omit<Guess, "at"> | undefined) =>
    setGuesses((all) => {
      const questions = new Map(all.questions);
      if (one) questions.set(id, { ...one, at: thisMoment().toISOString() });
      else questions.delete(id);
      return { ...all, questions };
    });
  /** Of what may have been changed a moment ago by ourselves, before the room has heard of it. */
  const revisionOf = ({ id, revision }: Shown) =>
    Math.max(revision, guesses().questions.get(id)?.revision ?? 0);

  function refuse(error: unknown, { id }: Pick<Shown, "id">) {
    if (!(error instanceof ProblemError) || error.code !== "backchannel.stale") return setProblem(error);
    const current = error.current as Partial<AtDesk> | undefined;
    const state = current?.state ?? room()?.questions.find((one) => one.id === id)?.state;
    say(words().run.stale(state ? words().run.states[state] : ""));
  }
  /** Offers the way back at once, also while the thing itself is still on its way. */
  async function offer<Done>(sentence: string, done: Promise<Done | undefined>, undo: (done: Done) => void) {
    let taken = false;
    const once = async () => {
      taken = true;
      if (last === once) last = undefined;
      const answer = await done;
      if (answer !== undefined) undo(answer);
    };
    last = once;
    const answer = await done;
    if (answer !== undefined && !taken) say(sentence, () => void once());
    else if (last === once) last = undefined;
  }
  /** Does one thing to one question, after whatever is still on its way to it; undefined when it was refused. */
  const act = <Answer>(one: Shown, shown: Pick<Guess, "state" | "gone">, send: () => Promise<Answer>) => {
    guess(one.id, { revision: revisionOf(one), ...shown });
    return inTurn(one.id, async () => {
      setProblem(undefined);
      try {
        return await send();
      } catch (error) {
        guess(one.id, undefined);
        refuse(error, one);
        return undefined;
      } finally {
        heard();
      }
    });
  };

  async function turn(one: Shown, state: Turn["state"]): Promise<AtDesk | undefined> {
    const answer = await act(one, { state }, () =>
      server.turn(session(), one.id, { state, revision: revisionOf(one) }),
    );
    if (answer) guess(one.id, { state, revision: answer.revision });
    return answer;
  }
  async function stage(one: Shown | undefined): Promise<void> {
    const revision = room()?.session.revision ?? 0;
    setProblem(undefined);
    setGuesses((all) => ({ ...all, stage: { id: one?.id, revision } }));
    try {
      const now = await (one ? server.putOnStage(session(), one.id) : server.clearStage(session()));
      setGuesses((all) => ({ ...all, stage: { id: one?.id, revision: now.revision } }));
    } catch (error) {
      setGuesses((all) => ({ ...all, stage: undefined }));
      setProblem(error);
    } finally {
      heard();
    }
  }
  /** Turns with a word about it and the way back: to where it was, and to the stage if it stood there. */
  async function end(one: Shown, state: "answered" | "later" | "declined") {
    const staged = room()?.session.stage === one.id;
    const { state: before } = one;
    await offer(
      words().run.did[state],
      turn(one, state),
      (answer) => void back({ ...one, ...answer }, before, staged),
    );
  }
  async function back(one: Shown, before: State, staged: boolean) {
    if (before === "asked") return void (await turn(one, "asked"));
    const shown = await turn(one, "shown");
    if (shown && before === "next") await turn({ ...one, ...shown }, "next");
    if (shown && staged) await stage(one);
  }
  async function hide(one: Shown) {
    const hidden = act(one, { gone: true }, () => server.hide(session(), one.id, true));
    await offer(words().run.did.hidden, hidden, (answer) => void bringBack({ ...one, ...answer }));
  }
  async function bringBack(one: Shown) {
    const answer = await act(one, {}, () => server.hide(session(), one.id, false));
    if (answer) guess(one.id, undefined);
  }
  async function mute(one: Pick<Shown, "id">) {
    await offer(words().run.did.muted, setMuted(one, true), () => void setMuted(one, false));
  }
  async function setMuted({ id }: Pick<Shown, "id">, muted: boolean): Promise<true | undefined> {
    setProblem(undefined);
    try {
      await server.mute(session(), id, muted);
      return true;
    } catch (error) {
      setProblem(error);
      return undefined;
    } finally {
      heard();
    }
  }
  async function merge(from: Shown, into: Shown): Promise<boolean> {
    const answer = await act(from, { state: "merged" }, () => server.merge(session(), from.id, into.id));
    if (answer) say(words().run.did.merged);
    return answer !== undefined;
  }
  return {
    guesses,
    problem,
    refused: (error: unknown) => setProblem(error),
    forget: () => setProblem(undefined),
    turn,
    end,
    stage,
    hide,
    bringBack,
    mute,
    unmute: (one: Pick<Shown, "id">) => setMuted(one, false),
    merge,
    undo: () => void last?.(),
  };
}
