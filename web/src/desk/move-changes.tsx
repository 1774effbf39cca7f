import { createSignal, For, Match, Show, Switch } from "solid-js";
import type { Beat, Change, MovePreview, PlanProblem, Wall } from "#cadence/model";
import { Button } from "../ui/button.tsx";
import { Time } from "../ui/time.tsx";
import { useDeskWords } from "../words/desk.ts";
import { withoutEnds } from "./without-ends.ts";

const FIRST = 6;

/** What a move changes, thing by thing: when it is now, when it would be, and for how many people that is at night. */
export function MoveChanges(props: {
  preview: MovePreview;
  beats: readonly Beat[];
  /** Absent where a single time cannot be chosen. */
  onTake?: ((wall: Wall) => void) | undefined;
}) {
  const words = useDeskWords();
  const [all, setAll] = createSignal(false);
  const changes = () => withoutEnds(props.preview.changes);
  const shown = () => (all() ? changes() : changes().slice(0, FIRST));
  return (
    <Switch>
      <Match when={props.preview.problems.length > 0}>
        <MoveProblems problems={props.preview.problems} beats={props.beats} onTake={props.onTake} />
      </Match>
      <Match when={changes().length === 0}>
        <p class="meta">{words().desk.moving.none}</p>
      </Match>
      <Match when={changes().length > 0}>
        <p>
          <b>{words().desk.moving.changes(changes().length)}</b>
        </p>
        <ul class="move-changes">
          <For each={shown()}>{(change) => <OneChange change={change} />}</For>
        </ul>
        <Show when={changes().length > FIRST}>
          <div>
            <Button kind="link" aria-expanded={all()} onClick={() => setAll(!all())}>
              {all() ? words().desk.showFewer : words().desk.showAll(changes().length)}
            </Button>
          </div>
        </Show>
        <p class="meta">{words().desk.moving.told}</p>
      </Match>
    </Switch>
  );
}

function OneChange(props: { change: Change }) {
  const words = useDeskWords();
  const moving = () => words().desk.moving;
  const moved = () => props.change.before.at !== props.change.after.at;
  return (
    <li>
      <b dir="auto">{words().cohort.beat(props.change.kind, props.change.title)}</b>
      <span class="move-when">
        <Show when={moved()}>
          <s>
            <span class="aloud">{moving().before}: </span>
            <Time at={props.change.before.at} as="moment" />
          </s>{" "}
          <span aria-hidden="true">→</span> <span class="aloud">{moving().after}: </span>
        </Show>
        <Time at={props.change.after.at} as="moment" beside={props.change.after.zone} />
        <Show when={props.change.after.state === "cancelled"}>
          {" "}
          <span class="voice">{moving().cancelled}</span>
        </Show>
      </span>
      <Show when={props.change.after.state !== "cancelled" && props.change.night}>
        {(night) => (
          <small>
            {moving().night} {moving().nights(night().before, night().after)}
          </small>
        )}
      </Show>
    </li>
  );
}

function MoveProblems(props: {
  problems: readonly PlanProblem[];
  beats: readonly Beat[];
  /** Absent where a single time cannot be chosen. */
  onTake?: ((wall: Wall) => void) | undefined;
}) {
  const words = useDeskWords();
  const moving = () => words().desk.moving;
  const name = (slug: string) => {
    const beat = props.beats.find((one) => one.slug === slug);
    return beat ? words().cohort.beat(beat.kind, beat.title) : "";
  };
  return (
    <div class="problem">
      <p>
        <b>{moving().notPossible}.</b>
      </p>
      <ul class="move-problems">
        <For each={withoutEnds(props.problems).slice(0, FIRST)}>
          {(problem) => (
            <li>
              <Show when={name(problem.slug)}>{(what) => <span>{what()}. </span>}</Show>
              {moving().problems[problem.code]}
              <Show when={props.onTake && problem.nearest}>
                {(nearest) => (
                  <span class="row">
                    <For each={[nearest().before, nearest().after]}>
                      {(wall) => (
                        <Button size="small" onClick={() => props.onTake?.(wall)}>
                          {moving().takeNearest(wall.clock)}
                        </Button>
                      )}
                    </For>
                  </span>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
