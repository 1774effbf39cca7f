import { Show } from "solid-js";
import type { Beat } from "#cadence/model";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { useWords } from "../words/reader.ts";

/** What is asked here and now: a prompt, a check-in, or a round one writes for. */
export function PromptSection(props: { beat: Beat }) {
  const words = useWords();
  const heading = () => {
    const { checkIn, beats, prompt } = words().cohort;
    if (props.beat.kind === "check-in") return checkIn;
    return props.beat.kind === "round-opens" ? beats["round-opens"] : prompt;
  };
  return (
    <section class="prompt" aria-labelledby="prompt">
      <h2>
        {heading()} · <Time at={props.beat.at} as="moment" />
      </h2>
      <h3 id="prompt">{props.beat.title}</h3>
      <Words text={props.beat.text} level={3} />
      <Show when={props.beat.writeFirst}>
        <p class="meta">{words().cohort.writeFirst}</p>
      </Show>
    </section>
  );
}
