import { createEffect, onCleanup } from "solid-js";
import { api, read } from "../api/client.ts";
import type { createListener, Hint } from "./listener.ts";

let listener: ReturnType<typeof createListener> | undefined;

/** The tab's one listener, fetched when the first screen wants to hear something. */
async function theListener() {
  if (listener) return listener;
  const { createListener } = await import("./listener.ts");
  listener ??= createListener((topics) => read(api.tickets.$post({ json: { topics: [...topics] } })));
  window.addEventListener("online", listener.hurry);
  return listener;
}

/**
 * Hears when something changes: `useHints(() => `entry/${id}`, () => queries.invalidateQueries(…))`. A hint says that
 * there is news, never what; the answer to it is to read again. No topic, no listening.
 */
export function useHints(topic: () => string | undefined, onHint: (hint: Hint) => void): void {
  createEffect(() => {
    const wanted = topic();
    if (!wanted) return;
    let left = false;
    let leave: (() => void) | undefined;
    void theListener().then(({ hear }) => {
      if (!left) leave = hear(wanted, onHint);
    });
    onCleanup(() => {
      left = true;
      leave?.();
    });
  });
}
