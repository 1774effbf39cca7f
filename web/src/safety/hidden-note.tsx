import { A } from "@solidjs/router";
import { Show } from "solid-js";
import type { Hidden } from "#journal/model";
import { useSafetyWords } from "../words/safety.ts";
import "./safety.css";

/** That something is hidden for now, for its author and for those who host: by whom, and why in their words. */
export function HiddenNote(props: { hidden: Hidden; mine: boolean; cohort: string | undefined }) {
  const words = useSafetyWords();
  const text = () => words().safety.hidden;
  return (
    <div class="hidden-note">
      <p>{(props.mine ? text().mine : text().theirs)(props.hidden.by.name)}</p>
      <blockquote dir="auto">{text().why(props.hidden.why)}</blockquote>
      <p class="meta">
        <Show when={!props.mine} fallback={text().mineAfter}>
          <A href={props.cohort ? `/cohorts/${props.cohort}/desk` : "/desk"}>{text().desk}</A>
        </Show>
      </p>
    </div>
  );
}
