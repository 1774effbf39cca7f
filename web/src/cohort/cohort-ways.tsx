import { A } from "@solidjs/router";
import { Show } from "solid-js";
import type { CohortPage } from "#cohort/model";
import { createBeside } from "../shell/beside.ts";
import { useWords } from "../words/reader.ts";

/** The ways to the rest of a cohort, where the margin that has them is under a long stream. */
export function CohortWays(props: { page: CohortPage }) {
  const words = useWords();
  const beside = createBeside();
  const to = (place: string) => `/cohorts/${props.page.cohort.id}/${place}`;
  return (
    <Show when={!beside()}>
      <nav class="cohort-ways" aria-label={props.page.cohort.title}>
        <Show when={props.page.membership.role === "facilitator"}>
          <A href={to("desk")}>{words().shell.desk}</A>
        </Show>
        <Show when={props.page.membership.circle}>
          <A href={to("circle")}>{words().cohort.circle}</A>
        </Show>
        <A href={to("people")}>{words().shell.people}</A>
        <A href={to("shelf")}>{words().shell.shelf}</A>
      </nav>
    </Show>
  );
}
