import { createEffect, createSignal, For, on, onCleanup, Show } from "solid-js";
import type { Cohort } from "#cohort/model";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { now } from "../words/clock.ts";
import { reader, useWords } from "../words/reader.ts";
import { cityOf, clock, day, moment, sameClock } from "../words/when.ts";
import type { DraftChanges, MonthPreview } from "./draft-changes.ts";
import { hourOf } from "./month-edits.ts";
import type { Obstacle } from "./plan-problems.ts";
import { ZoneField } from "./zone-field.tsx";

/** The first day and the clock it is meant on, in words; what cannot stand, each with a button that mends it. */
export function StartStep(props: {
  cohort: Cohort;
  changes: DraftChanges;
  preview: MonthPreview | undefined;
  obstacles: readonly Obstacle[];
}) {
  const words = useWords();
  const [on_, setOn] = createSignal(props.cohort.startsOn);
  createEffect(on(() => props.cohort.startsOn, setOn, { defer: true }));
  let later: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(later));
  const save = (startsOn: string) => {
    clearTimeout(later);
    // A year that is being typed is a day long past for three keys.
    if (startsOn < "2000" || startsOn === props.cohort.startsOn) return;
    void props.changes.make(() => ({ startsOn }));
  };
  const choose = (startsOn: string) => {
    setOn(startsOn);
    clearTimeout(later);
    later = setTimeout(() => save(startsOn), 500);
  };
  const at = (slug: string) => {
    const found = props.preview?.beats.find((beat) => beat.slug === slug)?.at;
    return found ? new Date(found) : undefined;
  };
  return (
    <>
      <div class="fields">
        <Field
          label={words().launch.startsOn}
          type="date"
          required
          value={on_()}
          onInput={(event) => choose(event.currentTarget.value)}
          onBlur={() => save(on_())}
        />
        <ZoneField
          label={words().launch.zone}
          hint={words().launch.zoneHint}
          value={props.cohort.zone}
          onChange={(zone) => void props.changes.make(() => ({ zone }))}
        />
      </div>
      <div class="first-day" aria-live="polite">
        <Show when={at("week-1")}>
          {(start) => (
            <p>
              {words().launch.firstDay(
                day(start(), now(), props.cohort.zone),
                clock(start(), props.cohort.zone),
                cityOf(props.cohort.zone),
              )}{" "}
              <Show when={!sameClock(start(), reader.zone(), props.cohort.zone)}>
                {words().launch.mine(moment(start(), now()))}{" "}
              </Show>
              <Show when={at("lobby")}>
                {(lobby) => (
                  <span class="meta">
                    {lobby() <= now()
                      ? words().launch.lobbyNow
                      : words().launch.lobbyOn(day(lobby(), now(), props.cohort.zone))}
                  </span>
                )}
              </Show>
            </p>
          )}
        </Show>
        <Obstacles cohort={props.cohort} changes={props.changes} obstacles={props.obstacles} />
      </div>
    </>
  );
}

/** What stands in the way of a launch, in plain words, each with what would mend it. */
export function Obstacles(props: { cohort: Cohort; changes: DraftChanges; obstacles: readonly Obstacle[] }) {
  const words = useWords();
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
