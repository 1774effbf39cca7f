import { createSignal, For, onCleanup, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { Button } from "../ui/button.tsx";
import { useAskingWords } from "../words/asking.ts";
import { PassageNote } from "./passage-note.tsx";
import type { Passages } from "./passages.ts";
import type { Spoken } from "./spoken.ts";

interface Opened {
  readonly ids: readonly string[];
  readonly mark: HTMLElement;
  /** Stands in the text, after the paragraph of the mark. */
  readonly place: HTMLElement;
}

/** What opens when a marked passage is pressed: its note in the margin gets the focus, or the notes open under the passage. */
export function createOpening() {
  const [opened, setOpened] = createSignal<Opened>();
  const close = () => {
    opened()?.place.remove();
    setOpened(undefined);
  };
  onCleanup(close);
  return {
    opened,
    close,
    press(ids: readonly string[], mark: HTMLElement) {
      const again = opened()?.ids.join() === ids.join();
      close();
      const beside = document.querySelector<HTMLElement>(
        `.quotes-margin [data-spoken="${CSS.escape(ids[0] ?? "")}"]`,
      );
      if (beside?.offsetParent) return beside.focus();
      if (again) return;
      const place = document.createElement("div");
      place.dataset.aside = "";
      paragraphOf(mark).after(place);
      setOpened({ ids, mark, place });
    },
  };
}

/** What stands as one block in the text: a paragraph, a whole list. */
function paragraphOf(mark: HTMLElement): Element {
  let block: Element = mark;
  while (block.parentElement && !block.parentElement.matches(".prose")) block = block.parentElement;
  return block;
}

/** On phones: what is said about a passage, opened under it. */
export function PassageNotes(props: {
  opening: ReturnType<typeof createOpening>;
  spoken: readonly Spoken[];
  passages: Passages;
}) {
  const words = useAskingWords();
  const leave = (mark: HTMLElement) => {
    props.opening.close();
    mark.focus();
  };
  return (
    <Show when={props.opening.opened()} keyed>
      {({ ids, mark, place }) => (
        <Portal mount={place}>
          <section
            class="passage-notes"
            tabindex="-1"
            aria-label={words().asking.passage.label}
            ref={(element) => queueMicrotask(() => element.focus())}
            onKeyDown={(event) => event.key === "Escape" && leave(mark)}
          >
            <For each={props.spoken.filter(({ id }) => ids.includes(id))}>
              {(one) => <PassageNote spoken={one} passages={props.passages} />}
            </For>
            <Button kind="quiet" size="small" onClick={() => leave(mark)}>
              {words().asking.passage.close}
            </Button>
          </section>
        </Portal>
      )}
    </Show>
  );
}
