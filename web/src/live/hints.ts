import { createEffect, onCleanup } from "solid-js";
import { api, read } from "../api/client.ts";
import type { Ticket } from "./connection.ts";
import type { createListener, Hearer, Hint } from "./listener.ts";

/** A room gives its own tickets, also to who has no account; they bring the topic of one's own seat with them. */
function askTicket(topics: readonly string[]): Promise<Ticket> {
  const room = topics.find((topic) => topic.startsWith("room/"));
  return room
    ? read(api.rooms[":session"].ticket.$post({ param: { session: room.slice("room/".length) } }))
    : read(api.tickets.$post({ json: { topics: [...topics] } }));
}

let listener: ReturnType<typeof createListener> | undefined;

/** The tab's one listener, fetched when the first screen wants to hear something. */
async function theListener() {
  if (listener) return listener;
  const { createListener } = await import("./listener.ts");
  listener ??= createListener(askTicket);
  const { hurry } = listener;
  window.addEventListener("online", hurry);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && hurry());
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

/** Hears whole messages of a topic, and whether the connection stands; until the returned function is called. */
export function hearWhole(topic: string, hearer: Hearer): () => void {
  let left = false;
  let leave: (() => void) | undefined;
  void theListener().then((listening) => {
    if (!left) leave = listening.hearWhole(topic, hearer);
  });
  return () => {
    left = true;
    leave?.();
  };
}
