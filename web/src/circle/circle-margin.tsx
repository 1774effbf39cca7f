import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { Skeleton } from "../ui/skeleton.tsx";
import { useCircleWords } from "../words/circle.ts";
import { CirclePeople } from "./circle-people.tsx";
import { useMyCircle } from "./circle-queries.ts";
import { Reason } from "./reason.tsx";
import "./circle.css";

/** Beside a cohort: who reads me first, what their clocks show, and why we sit together. */
export function CircleMargin(props: { cohort: string }) {
  const words = useCircleWords();
  const mine = useMyCircle(() => props.cohort);
  return (
    <Show when={mine.data?.circle} fallback={mine.isPending && <Skeleton />}>
      {(circle) => (
        <section class="stack circle-margin" data-gap="tight" aria-labelledby="my-circle">
          <h2 id="my-circle" class="quiet">
            {words().circle.mine.title}
          </h2>
          <CirclePeople members={circle().members} />
          <p class="meta">
            <Reason reason={circle().reason} />
          </p>
          <A href={`/cohorts/${props.cohort}/circle`}>{words().circle.mine.open}</A>
        </section>
      )}
    </Show>
  );
}
