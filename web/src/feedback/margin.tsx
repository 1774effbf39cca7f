import { createEffect, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import { PassageNote } from "./passage-note.tsx";
import type { Passages } from "./passages.ts";
import type { Spoken } from "./spoken.ts";

const GAP = 12;

/**
 * On wide screens what is said about a passage stands beside it, in the order of the text, and last what speaks about words
 * that are gone. Replies are in the thread too, where phones show them, and under the passage that is pressed.
 */
export function Margin(props: { spoken: readonly Spoken[]; passages: Passages }) {
  const words = useWords();
  let column: HTMLDivElement | undefined;
  const [tops, setTops] = createSignal<ReadonlyMap<string, number>>(new Map());
  const inOrder = () => {
    const known = [...tops().keys()];
    const place = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length);
    return props.spoken.map(({ id }) => id).toSorted((one, other) => place(one) - place(other));
  };
  const place = () => {
    if (!column) return;
    const start = column.getBoundingClientRect().top;
    const notes = [...column.querySelectorAll<HTMLElement>("[data-spoken]")].map((note) => {
      const top = props.passages.top(note.dataset.spoken ?? "");
      return { note, wanted: top === undefined ? Number.POSITIVE_INFINITY : top - start };
    });
    const next = new Map<string, number>();
    let free = 0;
    for (const { note, wanted } of notes.toSorted((one, other) => one.wanted - other.wanted)) {
      const top = Math.max(free, Number.isFinite(wanted) ? wanted : free);
      next.set(note.dataset.spoken ?? "", top);
      free = top + note.offsetHeight + GAP;
    }
    setTops(next);
  };
  createEffect(() => {
    for (const { id } of props.spoken) props.passages.standing(id);
    requestAnimationFrame(place);
  });
  onMount(() => {
    // A screen may be drawn before it is on the page, where nothing has a place yet: the column has its width when it is.
    const watch = new ResizeObserver((changes) => {
      place();
      const text = document.querySelector(".entry-text");
      if (text && changes.some(({ target }) => target === column)) watch.observe(text);
    });
    if (column) watch.observe(column);
    onCleanup(() => watch.disconnect());
  });
  const spoken = (id: string) => props.spoken.find((one) => one.id === id);
  return (
    <div class="quotes-margin" ref={column}>
      <h2 class="aloud">{words().entry.beside}</h2>
      <For each={inOrder()}>
        {(id) => (
          <Show when={spoken(id)}>
            {(one) => (
              <PassageNote spoken={one()} passages={props.passages} lines={4} top={tops().get(id) ?? 0} />
            )}
          </Show>
        )}
      </For>
    </div>
  );
}
