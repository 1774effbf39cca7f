import { For, Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import "./signals.css";

const SIGNALS = ["same-here", "helped-me", "trying-this", "tell-me-more"] as const;
export type SignalName = (typeof SIGNALS)[number];
type Counts = Partial<Record<SignalName, number>>;

/** The four light responses, as buttons; those of mine are pressed. Counts stand beside their words, never as a score. */
export function Signals(props: {
  counts: Counts;
  mine: readonly SignalName[];
  onToggle: (signal: SignalName, on: boolean) => void;
  disabled?: boolean;
}) {
  const words = useWords();
  return (
    <fieldset class="signals">
      <legend class="aloud">{words().ui.signals.legend}</legend>
      <For each={SIGNALS}>
        {(signal) => {
          const on = () => props.mine.includes(signal);
          return (
            <button
              type="button"
              class="signal"
              aria-pressed={on()}
              disabled={props.disabled}
              onClick={() => props.onToggle(signal, !on())}
            >
              {words().ui.signals[signal]}
              <Show when={props.counts[signal]}>
                {(count) => <span class="signal-count">{count()}</span>}
              </Show>
            </button>
          );
        }}
      </For>
    </fieldset>
  );
}

/** The signals an entry has, in a line of its foot; nothing where there are none. */
export function SignalCounts(props: { counts: Counts }) {
  const words = useWords();
  return (
    <For each={SIGNALS.filter((signal) => (props.counts[signal] ?? 0) > 0)}>
      {(signal) => (
        <span class="signal-said">
          {words().ui.signals[signal]} {props.counts[signal]}
        </span>
      )}
    </For>
  );
}
