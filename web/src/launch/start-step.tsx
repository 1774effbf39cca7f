import { createEffect, createSignal, on, onCleanup, Show } from "solid-js";
import type { Cohort } from "#cohort/model";
import { Field } from "../ui/field.tsx";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { reader } from "../words/reader.ts";
import { sameClock } from "../words/wall.ts";
import { cityOf, clock, day, moment } from "../words/when.ts";
import type { DraftChanges, MonthPreview } from "./draft-changes.ts";
import { Obstacles } from "./obstacles.tsx";
import type { Obstacle } from "./plan-problems.ts";
import { ZoneField } from "./zone-field.tsx";

/** The first day and the clock it is meant on, in words; what cannot stand, each with a button that mends it. */
export function StartStep(props: {
  cohort: Cohort;
  changes: DraftChanges;
  preview: MonthPreview | undefined;
  obstacles: readonly Obstacle[];
}) {
  const words = useHostingWords();
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
