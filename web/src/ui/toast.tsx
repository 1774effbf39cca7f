import { createSignal, For, onCleanup, Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import { Button } from "./button.tsx";
import { Cross } from "./cross.tsx";
import "./toast.css";

interface Toast {
  readonly id: number;
  readonly sentence: string;
  readonly undo: (() => void) | undefined;
  readonly see: string | undefined;
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
const STAYS = 8_000;
let last = 0;

const dismiss = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));

/**
 * Says that something was done, for eight seconds (longer while it is pointed at), and offers to undo it, or to see it
 * where it is now.
 */
export function say(sentence: string, undo?: () => void, see?: string): void {
  setToasts((all) => [...all.slice(-2), { id: ++last, sentence, undo, see }]);
}

export function Toasts() {
  const words = useWords();
  let list: HTMLDivElement | undefined;
  /** Dismisses it when it has stood long enough and nobody is about to press something here. */
  function leaveInTime(id: number) {
    const look = setInterval(() => {
      if (!list?.matches(":is(:hover, :focus-within)")) dismiss(id);
    }, STAYS);
    onCleanup(() => clearInterval(look));
  }
  return (
    <div class="toasts" role="status" data-print="no" ref={list}>
      <For each={toasts()}>
        {(toast) => (
          <div class="toast" ref={() => leaveInTime(toast.id)}>
            <span>{toast.sentence}</span>
            <Show when={toast.see}>
              {(href) => (
                <a href={href()} onClick={() => dismiss(toast.id)}>
                  {words().ui.see}
                </a>
              )}
            </Show>
            <Show when={toast.undo}>
              {(undo) => (
                <Button
                  kind="quiet"
                  size="small"
                  onClick={() => {
                    undo()();
                    dismiss(toast.id);
                  }}
                >
                  {words().ui.undo}
                </Button>
              )}
            </Show>
            <Button kind="quiet" size="small" aria-label={words().ui.close} onClick={() => dismiss(toast.id)}>
              <Cross />
            </Button>
          </div>
        )}
      </For>
    </div>
  );
}
