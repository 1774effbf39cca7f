import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useMe } from "../people/me.ts";
import { Byline } from "../ui/avatar.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useCircleWords } from "../words/circle.ts";
import { now } from "../words/clock.ts";
import { clock } from "../words/when.ts";
import { useMyCircle } from "./circle-queries.ts";
import { Reason } from "./reason.tsx";
import "./circle.css";

/** Beside a cohort: who reads me first, what their clocks show, and why we sit together. */
export function CircleMargin(props: { cohort: string }) {
  const words = useCircleWords();
  const me = useMe();
  const mine = useMyCircle(() => props.cohort);
  return (
    <Show when={mine.data?.circle} fallback={mine.isPending && <Skeleton />}>
      {(circle) => (
        <section class="stack circle-margin" data-gap="tight" aria-labelledby="my-circle">
          <h2 id="my-circle" class="quiet">
            {words().circle.mine.title}
          </h2>
          <ul class="circle-faces">
            <For each={circle().members}>
              {(member) => (
                <li>
                  <Byline person={member} size="small" href={`/people/${member.id}`}>
                    {member.id === me.data?.person.id ? words().directory.you : clock(now(), member.zone)}
                  </Byline>
                </li>
              )}
            </For>
          </ul>
          <p class="meta">
            <Reason reason={circle().reason} />
          </p>
          <A href={`/cohorts/${props.cohort}/circle`}>{words().circle.mine.open}</A>
        </section>
      )}
    </Show>
  );
}
