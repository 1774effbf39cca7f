import { For, Show } from "solid-js";
import { useWords } from "../words/reader.ts";

const KINDS = ["did", "learned", "stuck", "surprised", "did-not-work"] as const;
type Kind = (typeof KINDS)[number];

/** Over the words: a title, if they want one, and what kind of thing is told, where that is to be chosen. Both may stay empty. */
export function KindAndTitle(props: {
  kind: Kind | undefined;
  onKind: ((kind: Kind | undefined) => void) | undefined;
  title: string;
  onTitle: (title: string) => void;
}) {
  const words = useWords();
  return (
    <div class="kind-and-title">
      <input
        class="write-title"
        dir="auto"
        maxlength={200}
        aria-label={words().journal.title}
        placeholder={words().journal.titleOptional}
        value={props.title}
        onInput={(event) => props.onTitle(event.currentTarget.value)}
      />
      <Show when={props.onKind}>
        {(choose) => (
          <fieldset class="kinds">
            <legend class="aloud">{words().journal.kind}</legend>
            <For each={KINDS}>
              {(kind) => (
                <button
                  type="button"
                  aria-pressed={props.kind === kind}
                  onClick={() => choose()(props.kind === kind ? undefined : kind)}
                >
                  {words().journal.kinds[kind]}
                </button>
              )}
            </For>
          </fieldset>
        )}
      </Show>
    </div>
  );
}
