import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { useCircleWords } from "../words/circle.ts";
import { useMyCircle } from "./circle-queries.ts";
import { Reason } from "./reason.tsx";
import "./circle.css";

/** Above what my circle writes: why we sit together, and the way to who that is. */
export function CircleLine(props: { cohort: string }) {
  const words = useCircleWords();
  const mine = useMyCircle(() => props.cohort);
  return (
    <p class="meta circle-line">
      <Show when={mine.data?.circle}>
        {(circle) => (
          <>
            <Reason reason={circle().reason} />{" "}
            <A href={`/cohorts/${props.cohort}/circle`}>{words().circle.mine.open}</A>
          </>
        )}
      </Show>
    </p>
  );
}
