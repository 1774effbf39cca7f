import { Show } from "solid-js";
import type { Beat } from "#cadence/model";
import { Time } from "../ui/time.tsx";
import { now } from "../words/clock.ts";
import { reader, useWords } from "../words/reader.ts";
import { atNight } from "./at-night.ts";
import { nextBeat } from "./prompt-now.ts";

/** What happens next and when, on the reader's clock and the cohort's; says so kindly when that is in the reader's night. */
export function NextBeat(props: { beats: readonly Beat[]; cohort: { title: string; zone: string } }) {
  const words = useWords();
  const next = () => nextBeat(props.beats, now());
  return (
    <Show when={next()}>
      {(beat) => (
        <p class="next-beat">
          <b>
            <Time at={beat().at} as="moment" beside={props.cohort.zone} />
          </b>{" "}
          {words().cohort.beat(beat().kind, beat().title)}
          <Show when={beat().kind === "session-opens" && atNight(beat(), reader.zone())}>
            <span class="listen"> {words().cohort.night}</span>
          </Show>
        </p>
      )}
    </Show>
  );
}
