import { createEffect, createMemo, createSignal, createUniqueId, For, Show, untrack } from "solid-js";
import type { Rendering } from "./markdown.ts";
import { shown } from "./mentions.ts";

// The parser comes with the first text; until then the words themselves are there, as plain paragraphs of the same size.
const [parser, setParser] = createSignal<Rendering>();
let asked = false;
const askForParser = () => {
  if (asked) return;
  asked = true;
  import("./markdown.ts")
    .then((it) => setParser(() => it))
    // The words can be read without it; the next text asks again.
    .catch(() => {
      asked = false;
    });
};

/**
 * What somebody wrote, as safe HTML: Markdown with tables and lists, code, @people and #topics marked, no raw HTML, no
 * pictures from elsewhere. `lines` cuts it after so many; `level` is the rank of its largest heading; `onRendered` gets
 * the element whenever its text is there anew, to mark passages in it.
 */
export function Words(props: {
  text: string;
  lines?: number;
  level?: 2 | 3 | 4;
  onRendered?: (root: HTMLElement) => void;
}) {
  const id = createUniqueId();
  let root: HTMLDivElement | undefined;
  askForParser();
  const text = createMemo(() => props.text);
  const rendered = createMemo(() => parser()?.rendered(text(), { id, level: props.level ?? 3 }));
  createEffect(() => {
    // What is done with the text may look at other things; that they change is no new text.
    if (rendered()) untrack(() => root && props.onRendered?.(root));
  });
  return (
    <div
      class="prose read"
      dir="auto"
      ref={root}
      data-lines={props.lines}
      style={props.lines ? { "--lines": props.lines } : undefined}
    >
      <Show when={rendered()} keyed fallback={<Plain text={shown(props.text, new Map())} />}>
        {/* The nodes one by one: of a fragment, only its first would be taken away when the text changes. */}
        {(fragment) => [...fragment.cloneNode(true).childNodes]}
      </Show>
    </div>
  );
}

function Plain(props: { text: string }) {
  return <For each={props.text.split(/\n{2,}/)}>{(paragraph) => <p class="plain">{paragraph}</p>}</For>;
}
