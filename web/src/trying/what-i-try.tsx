import { A } from "@solidjs/router";
import { Show } from "solid-js";
import type { Try } from "#feedback/model";
import { usePracticeWords } from "../words/practice.ts";

/** What somebody tries: by whom, and a way to it, while it is shared with them. */
export function WhatITry(props: { of: Try }) {
  const words = usePracticeWords();
  return (
    <Show when={props.of.origin} fallback={<span class="meta">{words().practice.trying.unshared}</span>}>
      {(origin) => (
        <>
          <A href={`/entries/${origin().id}`} dir="auto">
            {origin().title}
          </A>{" "}
          <span class="meta">· {origin().author.name}</span>
        </>
      )}
    </Show>
  );
}
