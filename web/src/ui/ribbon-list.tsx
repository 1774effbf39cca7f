import { For, Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import type { RibbonBeat } from "./ribbon-layout.ts";
import { RibbonMark } from "./ribbon-mark.tsx";
import { Time } from "./time.tsx";

/** The month in words: the same beats, one under the other. */
export function RibbonList(props: { beats: readonly RibbonBeat[]; zone: string; now: Date }) {
  const words = useWords();
  return (
    <ol class="ribbon-list">
      <For each={props.beats}>
        {(beat) => (
          <li>
            <RibbonMark kind={beat.kind} reached={beat.reached} />
            <span>
              {beat.title || words().ui.ribbon.kinds[beat.kind]}
              <small>
                {words().ui.ribbon.kinds[beat.kind]} ·{" "}
                <Time at={beat.at} as="moment" beside={props.zone} now={props.now} /> ·{" "}
                {beat.reached ? words().ui.ribbon.reached : words().ui.ribbon.planned}
                <Show when={beat.note}>{(note) => <> · {note()}</>}</Show>
              </small>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
