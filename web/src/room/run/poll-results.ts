import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Poll, SessionId } from "#backchannel/model";
import { areFew } from "#people/model";
import { pollWithResults } from "../server.ts";

const PAUSE = 1_500;

/**
 * A poll with its results so far, for who may see them before it closes: read again when somebody has answered, not more
 * often than every second and a half.
 */
export function usePollResults(session: () => SessionId, poll: () => Poll): () => Poll {
  const [known, setKnown] = createSignal<Poll>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  const readNow = async () => {
    timer = undefined;
    due = Date.now() + PAUSE;
    const now = await pollWithResults(session(), poll().id).catch(() => undefined);
    if (now) setKnown(now);
  };
  createEffect(
    on([() => poll().id, () => poll().answers, () => poll().state], () => {
      if (areFew(poll().answers) || (poll().state === "closed" && poll().results)) return;
      timer ??= setTimeout(() => void readNow(), Math.max(0, due - Date.now()));
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return () => {
    const read = known();
    if (poll().results || read?.id !== poll().id) return poll();
    return { ...poll(), results: read.results, answers: Math.max(poll().answers, read.answers) };
  };
}
