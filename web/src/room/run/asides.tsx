import { For } from "solid-js";
import type { Aside } from "#backchannel/model";
import { Time } from "../../ui/time.tsx";
import { useLiveWords } from "../../words/live.ts";

/** What was said between the moderators and who asked, oldest first. */
export function Asides(props: { asides: readonly Aside[] }) {
  const words = useLiveWords();
  return (
    <ul class="asides">
      <For each={props.asides}>
        {(aside) => (
          <li data-by={aside.by}>
            <small>
              {aside.by === "asker" ? words().run.asking.asker : words().run.asking.you} ·{" "}
              <Time at={aside.at} as="clock" />
            </small>
            <p dir="auto">{aside.text}</p>
          </li>
        )}
      </For>
    </ul>
  );
}
