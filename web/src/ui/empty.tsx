import { type JSX, Show } from "solid-js";
import "./empty.css";

/** Nothing here yet: one sentence that teaches, one action, and perhaps an example by the facilitator. */
export function Empty(props: { children: JSX.Element; action?: JSX.Element; example?: JSX.Element }) {
  return (
    <div class="empty">
      <p>{props.children}</p>
      <Show when={props.action}>
        <div class="row">{props.action}</div>
      </Show>
      <Show when={props.example}>
        <div class="note" data-tone="plain">
          {props.example}
        </div>
      </Show>
    </div>
  );
}
