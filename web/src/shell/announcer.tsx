import { createSignal } from "solid-js";

const [said, setSaid] = createSignal("");

/** Says something to people who listen to the screen; the same sentence twice is said twice. */
export function announce(sentence: string): void {
  setSaid("");
  setTimeout(() => setSaid(sentence), 50);
}

export function Announcer() {
  return (
    <p class="aloud" role="status" aria-live="polite">
      {said()}
    </p>
  );
}
