import { createEffect, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import type { Reply } from "#feedback/model";
import { Byline } from "../ui/avatar.tsx";
import { Words } from "../ui/words.tsx";
import { useWords } from "../words/reader.ts";
import type { Passages } from "./passages.ts";

const GAP = 12;

/** On wide screens, replies that quote a passage stand beside it; they are in the thread too, where phones show them. */
export function Margin(props: { replies: readonly Reply[]; passages: Passages }) {
  const words = useWords();
  let column: HTMLDivElement | undefined;
  const [tops, setTops] = createSignal<Record<string, number>>({});
  const place = () => {
    if (!column) return;
    const start = column.getBoundingClientRect().top;
    let free = 0;
    const next: Record<string, number> = {};
    for (const note of column.querySelectorAll<HTMLElement>("[data-reply]")) {
      const id = note.dataset.reply ?? "";
      const wanted = (props.passages.top(id) ?? start + free) - start;
      next[id] = Math.max(free, wanted);
      free = next[id] + note.offsetHeight + GAP;
    }
    setTops(next);
  };
  createEffect(() => {
    props.passages.mark(props.replies);
    requestAnimationFrame(place);
  });
  onMount(() => {
    const watch = new ResizeObserver(() => place());
    if (document.querySelector(".entry-text"))
      watch.observe(document.querySelector(".entry-text") as Element);
    onCleanup(() => watch.disconnect());
  });
  return (
    <div class="quotes-margin" ref={column}>
      <h2 class="aloud">{words().entry.beside}</h2>
      <For each={props.replies}>
        {(reply) => (
          <div class="note" data-reply={reply.id} style={{ "--top": `${tops()[reply.id] ?? 0}px` }}>
            <Byline person={reply.author} size="small" />
            <Show when={!props.passages.placed(reply.id)}>
              <blockquote class="meta">{reply.quote?.text}</blockquote>
            </Show>
            <Words text={reply.text} lines={4} />
          </div>
        )}
      </For>
    </div>
  );
}
