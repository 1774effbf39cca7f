import { Match, Switch } from "solid-js";
import type { RibbonKind } from "./ribbon-layout.ts";

/** The sign of one kind of beat; filled once it is reached. A round is a bar where there is room for one. */
export function RibbonMark(props: { kind: RibbonKind; reached?: boolean }) {
  return (
    <svg
      class="ribbon-mark"
      data-kind={props.kind}
      data-reached={props.reached ? "" : undefined}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <Switch>
        <Match when={props.kind === "prompt"}>
          <circle cx="8" cy="8" r="4.8" />
        </Match>
        <Match when={props.kind === "session"}>
          <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" />
        </Match>
        <Match when={props.kind === "round"}>
          <rect x="1.5" y="5.5" width="13" height="5" rx="2.5" />
        </Match>
        <Match when={props.kind === "check-in"}>
          <rect x="3.5" y="3.5" width="9" height="9" rx="1.5" />
        </Match>
        <Match when={props.kind === "circles"}>
          <circle cx="8" cy="4.6" r="2.6" />
          <circle cx="4.4" cy="10.8" r="2.6" />
          <circle cx="11.6" cy="10.8" r="2.6" />
        </Match>
        <Match when={props.kind === "lobby"}>
          <path d="M3 12.5V8a5 5 0 0 1 10 0v4.5Z" />
        </Match>
        <Match when={props.kind === "close"}>
          <path d="M5.4 2.5v11M10.6 2.5v11" />
        </Match>
      </Switch>
    </svg>
  );
}
