import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from "solid-js";
import type { Shown } from "#backchannel/model";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { clock } from "../words/when.ts";
import { useHere } from "./here.ts";
import { SaidBy } from "./question-row.tsx";

/** So near the end counts as reading along. */
const NEAR = 160;
const page = () => document.scrollingElement ?? document.documentElement;
const isAtEnd = () => page().scrollHeight - page().scrollTop - page().clientHeight < NEAR;
const toEnd = () => page().scrollTo({ top: page().scrollHeight });

/**
 * What is said beside the questions, the newest last. It follows along while one reads at its end, and can be stopped.
 * New lines are not read aloud one by one: the news of the room says how many there are.
 */
export function Talk() {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.talk;
  const [stopped, setStopped] = createSignal<readonly Shown[]>();
  const messages = () => here.live.room()?.messages ?? [];
  const shown = () => stopped() ?? messages();
  const missed = createMemo(() => {
    const last = stopped()?.at(-1)?.id;
    return stopped() ? messages().length - 1 - messages().findIndex(({ id }) => id === last) : 0;
  });
  let follows = true;
  onMount(() => {
    if (messages().length > 8) requestAnimationFrame(toEnd);
    const scrolled = () => {
      follows = isAtEnd();
    };
    addEventListener("scroll", scrolled, { passive: true });
    onCleanup(() => removeEventListener("scroll", scrolled));
  });
  createEffect(
    on(
      () => shown().length && shown().at(-1)?.id,
      () => follows && requestAnimationFrame(toEnd),
      { defer: true },
    ),
  );
  function goOn() {
    setStopped(undefined);
    follows = true;
    requestAnimationFrame(toEnd);
  }
  return (
    <>
      <Show when={messages().length > 0} fallback={<Empty>{text().none}</Empty>}>
        <div class="room-talk-head">
          <Button
            size="small"
            aria-pressed={stopped() !== undefined}
            onClick={() => (stopped() ? goOn() : setStopped([...messages()]))}
          >
            {stopped() ? text().goOn : text().pause}
          </Button>
        </div>
      </Show>
      <div class="room-talk" role="log" aria-live="off" aria-label={text().label} tabindex="0">
        <For each={shown()}>
          {(message) => (
            <article class="room-line-of-talk" data-own={here.own().has(message.id) ? "" : undefined}>
              <p class="meta">
                <SaidBy said={message} /> · <time datetime={message.at}>{clock(new Date(message.at))}</time>
              </p>
              <p class="room-words" dir="auto">
                {message.text}
              </p>
            </article>
          )}
        </For>
      </div>
      <Show when={missed() > 0}>
        <button type="button" class="room-more" onClick={goOn}>
          {text().more(missed())}
        </button>
      </Show>
    </>
  );
}
