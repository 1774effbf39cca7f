import { onCleanup } from "solid-js";

/** Milliseconds: nothing is put off for longer, however busy the page is. */
const PATIENCE = 500;

/**
 * Does something once what was drawn now can be read and nothing is more urgent: what is out of sight, or beside the matter.
 * Not at all when the component is gone by then.
 */
export function whenCalm(then: () => void): void {
  // Safari has no such moment, and gets a little time.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(then, PATIENCE / 5);
    onCleanup(() => clearTimeout(timer));
    return;
  }
  const idle = requestIdleCallback(then, { timeout: PATIENCE });
  onCleanup(() => cancelIdleCallback(idle));
}
