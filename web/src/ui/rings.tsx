import { For } from "solid-js";
import "./rings.css";

export const STEPS = ["self", "circle", "cohort", "network", "public"] as const;
export type Step = (typeof STEPS)[number];

/** How far words reach, drawn: a voice, and one wider ring for every step up. */
export function Rings(props: { step: Step; size?: "small" }) {
  const reach = () => STEPS.indexOf(props.step);
  return (
    <svg class="rings" data-size={props.size} viewBox="0 0 40 40" aria-hidden="true">
      <For each={[4.5, 8.5, 12.5, 16.5]}>
        {(_, at) => (
          <circle cx="20" cy="20" r={7 + at() * 4} data-reached={at() < reach() ? "" : undefined} />
        )}
      </For>
      <circle class="rings-voice" cx="20" cy="20" r="3.2" />
    </svg>
  );
}
