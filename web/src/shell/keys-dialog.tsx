import { For } from "solid-js";
import { Dialog } from "../ui/dialog.tsx";
import { useWords } from "../words/reader.ts";
import { keysNow } from "./keys.ts";
import "./keys-dialog.css";

/** Every key that does something here. */
export function KeysDialog(props: { onClose: () => void }) {
  const words = useWords();
  const keys = keysNow();
  return (
    <Dialog open onClose={() => props.onClose()} title={words().shell.keys.title}>
      <dl class="keys">
        <For each={keys}>
          {(key) => (
            <div>
              <dt>
                <For each={key.keys.split(" ")}>
                  {(one, at) => (
                    <>
                      {at() > 0 ? ` ${words().shell.keys.followedBy} ` : ""}
                      <kbd>{one}</kbd>
                    </>
                  )}
                </For>
              </dt>
              <dd>{key.label()}</dd>
            </div>
          )}
        </For>
      </dl>
    </Dialog>
  );
}
