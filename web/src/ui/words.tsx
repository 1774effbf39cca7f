import { createMemo, createResource, createUniqueId, For, Show } from "solid-js";
import type { Rendering } from "./markdown.ts";

// The parser comes with the first text; until then the words themselves are there, as plain paragraphs of the same size.
let parser: Rendering | undefined;
const fetchParser = async () => {
  parser ??= await import("./markdown.ts");
  return parser;
};

/**
 * What somebody wrote, as safe HTML: Markdown with tables and lists, code, @people and #topics marked, no raw HTML, no
 * pictures from elsewhere. `lines` cuts it after so many. `level` is the rank of its largest heading.
 */
export function Words(props: {
  text: string;
  lines?: number;
  level?: 2 | 3 | 4;
  ref?: (element: HTMLElement) => void;
}) {
  const id = createUniqueId();
  const [loaded] = createResource(() => !parser, fetchParser);
  const rendered = createMemo(() => {
    const engine = parser ?? (loaded.state === "ready" ? loaded.latest : undefined);
    return engine?.rendered(props.text, { id, level: props.level ?? 3 });
  });
  return (
    <div
      class="prose read"
      dir="auto"
      ref={props.ref}
      data-lines={props.lines}
      style={props.lines ? { "--lines": props.lines } : undefined}
    >
      <Show when={rendered()} keyed fallback={<Plain text={props.text} />}>
        {(fragment) => fragment.cloneNode(true)}
      </Show>
    </div>
  );
}

function Plain(props: { text: string }) {
  return <For each={props.text.split(/\n{2,}/)}>{(paragraph) => <p class="plain">{paragraph}</p>}</For>;
}
