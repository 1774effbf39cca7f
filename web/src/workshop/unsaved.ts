import { useBeforeLeave } from "@solidjs/router";
import { createSignal, onCleanup } from "solid-js";

/** Holds somebody who goes away with unsaved changes, until they say whether to go. `going` is how to go on. */
export function holdWhile(unsaved: () => boolean) {
  const [going, setGoing] = createSignal<() => void>();
  useBeforeLeave((leaving) => {
    if (!unsaved() || leaving.defaultPrevented) return;
    leaving.preventDefault();
    setGoing(() => () => leaving.retry(true));
  });
  // The browser asks in its own words when the whole page goes.
  const ask = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault();
  };
  addEventListener("beforeunload", ask);
  onCleanup(() => removeEventListener("beforeunload", ask));
  return { going, stay: () => setGoing(undefined) };
}
