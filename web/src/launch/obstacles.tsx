import { For, Show } from "solid-js";
import type { Cohort } from "#cohort/model";
import { Button } from "../ui/button.tsx";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { day } from "../words/when.ts";
import type { DraftChanges } from "./draft-changes.ts";
import { hourOf } from "./month-edits.ts";
import type { Obstacle } from "./plan-problems.ts";

/** What stands in the way of a launch, in plain words, each with what would mend it. */
export function Obstacles(props: { cohort: Cohort; changes: DraftChanges; obstacles: readonly Obstacle[] }) {
  const words = useHostingWords();
  const called = (slug: string) => {
    const { lobby, close, archive } = words().launch;
    const known = { lobby, close, archive }[slug as "lobby"];
    return known ?? words().launch.quoted(hourOf(props.cohort.design, slug)?.title ?? slug);
  };
  const setHour = (slug: string, clock: string) =>
    void props.changes.make(({ design }) => {
      const hour = hourOf(design, slug);
      return hour ? { design: hour.at(clock) } : {};
    });
  const said = (obstacle: Obstacle) => {
    const { past, gap, order, other } = words().launch.problem;
    switch (obstacle.kind) {
      case "past":
        return past;
      case "gap":
        return gap(called(obstacle.slug), obstacle.clock);
      case "order":
        return order(called(obstacle.slug));
      case "other":
        return other(called(obstacle.slug));
    }
  };
  return (
    <Show when={props.obstacles.length > 0}>
      <ul class="obstacles">
        <For each={props.obstacles}>
          {(obstacle) => (
            <li>
              <p>{said(obstacle)}</p>
              <div class="row">
                <Show when={obstacle.kind === "past" && obstacle}>
                  {(past) => (
                    <Button
                      size="small"
                      onClick={() => void props.changes.make(() => ({ startsOn: past().startOn }))}
                    >
                      {words().launch.problem.startOn(
                        day(new Date(`${past().startOn}T12:00:00Z`), now(), "UTC"),
                      )}
                    </Button>
                  )}
                </Show>
                <Show when={obstacle.kind === "gap" && obstacle}>
                  {(gap) => (
                    <For each={gap().take}>
                      {(clock) => (
                        <Button size="small" onClick={() => setHour(gap().slug, clock)}>
                          {words().launch.problem.take(clock)}
                        </Button>
                      )}
                    </For>
                  )}
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
