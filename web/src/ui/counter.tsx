import { Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import "./counter.css";

/** How many are new, quietly; nothing at all when none are. */
export function Counter(props: { count: number }) {
  const words = useWords();
  return (
    <Show when={props.count > 0}>
      <span class="counter">
        <span aria-hidden="true">{props.count > 99 ? "99+" : props.count}</span>
        <span class="aloud">{words().ui.counter(props.count)}</span>
      </span>
    </Show>
  );
}

/** A small teal dot: somebody is here, something is open. Say which in `label`. */
export function StatusDot(props: { label: string; on?: boolean }) {
  return (
    <span
      class="status-dot"
      data-on={props.on === false ? undefined : ""}
      role="img"
      aria-label={props.label}
    />
  );
}
