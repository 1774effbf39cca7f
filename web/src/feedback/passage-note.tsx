import { Show } from "solid-js";
import { Byline } from "../ui/avatar.tsx";
import { Words } from "../ui/words.tsx";
import type { Passages } from "./passages.ts";
import { Quoted } from "./quoted.tsx";
import type { Spoken } from "./spoken.ts";

/** What somebody says about a passage, beside it or under it; with the words it was about, when they read otherwise now. */
export function PassageNote(props: { spoken: Spoken; passages: Passages; lines?: number; top?: number }) {
  const standing = () => props.passages.standing(props.spoken.id);
  return (
    <div
      class="note"
      tabindex="-1"
      data-tone={props.spoken.tone}
      data-spoken={props.spoken.id}
      style={props.top === undefined ? undefined : { "--top": `${props.top}px` }}
    >
      <Byline person={props.spoken.by} size="small" />
      <Show when={standing() !== "quoted"}>
        <Quoted quote={props.spoken.quote} standing={standing()} />
      </Show>
      <Words text={props.spoken.text} {...(props.lines && { lines: props.lines })} />
    </div>
  );
}
