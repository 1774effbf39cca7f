import { createEffect, createSignal, For, onCleanup, Show, untrack } from "solid-js";
import { announce } from "../shell/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { thisMoment } from "../words/clock.ts";
import { clock } from "../words/when.ts";
import { useHere } from "./here.ts";
import { newsBetween, newsSentence, type Told, toldOf } from "./news.ts";

/** So long news is gathered before it is said in one sentence. */
const EVERY = 10_000;
/** So many sentences can be read back. */
const KEPT = 30;

/** What is new, for who listens to the page: one sentence now and then, which can be stopped and read back. */
export function NewsOfTheRoom() {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.news;
  const [stopped, setStopped] = createSignal(false);
  const [said, setSaid] = createSignal<readonly { readonly at: Date; readonly sentence: string }[]>([]);
  let told: Told | undefined;
  createEffect(() => {
    const room = here.live.room();
    if (room && !told) told = untrack(() => toldOf(room));
  });
  const timer = setInterval(() => {
    const room = here.live.room();
    if (!room || !told) return;
    const now = toldOf(room);
    const news = newsBetween(told, now, here.own());
    told = now;
    if (!news) return;
    const sentence = newsSentence(news, text(), news.stage && here.question(news.stage)?.text);
    if (!sentence) return;
    setSaid((all) => [...all.slice(1 - KEPT), { at: thisMoment(), sentence }]);
    if (!stopped()) announce(sentence);
  }, EVERY);
  onCleanup(() => clearInterval(timer));
  return (
    <details class="room-news">
      <summary>{text().title}</summary>
      <p class="meta">{text().hint}</p>
      <div>
        <Button size="small" aria-pressed={stopped()} onClick={() => setStopped(!stopped())}>
          {stopped() ? text().goOn : text().pause}
        </Button>
      </div>
      <Show when={said().length > 0} fallback={<p class="meta">{text().none}</p>}>
        <ol class="room-own">
          <For each={said().toReversed()}>
            {({ at, sentence }) => (
              <li>
                <span class="meta">{clock(at)}</span> {sentence}
              </li>
            )}
          </For>
        </ol>
      </Show>
    </details>
  );
}
