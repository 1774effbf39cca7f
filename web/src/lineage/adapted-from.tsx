import { A } from "@solidjs/router";
import { Show } from "solid-js";
import type { Origin } from "#journal/model";
import { useWords } from "../words/reader.ts";
import "./adapted-from.css";

/** One line that leads to what something was adapted from; nothing where there is none to be read. */
export function AdaptedFrom(props: { origin: Origin | undefined }) {
  const words = useWords();
  return (
    <Show when={props.origin}>
      {(origin) => (
        <p class="adapted-from">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 2.5v6.5a3 3 0 0 0 3 3h3.5" />
            <circle cx="12.5" cy="12" r="2" />
          </svg>
          <A href={`/entries/${origin().id}`} dir="auto">
            {words().journal.adaptedFrom(origin().author.name, origin().title)}
          </A>
        </p>
      )}
    </Show>
  );
}
