import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Seated } from "#cohort/model";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { useCircleWords } from "../words/circle.ts";
import { cityOf } from "../words/when.ts";
import { Reason } from "./reason.tsx";

const SHOWN = 24;

/** Circles side by side: why each is as it is, and who sits there from where. Of very many, the first ones until asked for. */
export function CircleList(props: { circles: readonly (Seated & { readonly name?: string })[] }) {
  const words = useCircleWords();
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.circles : props.circles.slice(0, SHOWN));
  return (
    <>
      <ol class="circles">
        <For each={shown()}>
          {(circle, index) => (
            <li>
              <h2 class="quiet">{words().directory.circle(circle.name ?? `${index() + 1}`)}</h2>
              <p class="meta">
                <Reason reason={circle.reason} />
              </p>
              <ul>
                <For each={circle.members}>
                  {(member) => (
                    <li>
                      <Avatar person={member} size="small" />
                      <span>
                        <A href={`/people/${member.id}`} dir="auto">
                          {member.name}
                        </A>{" "}
                        <small dir="auto">
                          {[cityOf(member.zone), member.organisation].filter(Boolean).join(" · ")}
                        </small>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ol>
      <Show when={shown().length < props.circles.length}>
        <Button onClick={() => setAll(true)}>{words().circle.all.showAll(props.circles.length)}</Button>
      </Show>
    </>
  );
}
