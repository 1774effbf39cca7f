import { createSignal, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { useHostingWords } from "../words/hosting.ts";

/** Deletes a copy of one's own; asked for where it stands, because it cannot be undone. */
export function DeleteCopy(props: { onDelete: () => void }) {
  const words = useHostingWords();
  const [asking, setAsking] = createSignal(false);
  return (
    <Show
      when={asking()}
      fallback={
        <div class="row">
          <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
            {words().workshop.delete}
          </Button>
        </div>
      }
    >
      <div class="stack">
        <p role="alert">{words().workshop.deleteSure}</p>
        <div class="row">
          <Button
            size="small"
            ref={(button) => queueMicrotask(() => button.focus())}
            onClick={() => setAsking(false)}
          >
            {words().workshop.keep}
          </Button>
          <Button size="small" kind="quiet" onClick={props.onDelete}>
            {words().workshop.deleteYes}
          </Button>
        </div>
      </div>
    </Show>
  );
}
