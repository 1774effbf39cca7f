import { createMemo, createSignal, Match, Show, Switch } from "solid-js";
import type { Beat, Wall } from "#cadence/model";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useDeskWords } from "../words/desk.ts";
import { cityOf } from "../words/when.ts";
import { type Asked, moveOf } from "./asked.ts";
import { MoveChanges } from "./move-changes.tsx";
import { createMoving } from "./move-preview.ts";

/** One change of the plan: when to, what that changes for everybody, and the button that does it. */
export function MoveDialog(props: {
  cohort: string;
  asked: Asked;
  beats: readonly Beat[];
  onClose: () => void;
}) {
  const words = useDeskWords();
  const moving = () => words().desk.moving;
  const [day, setDay] = createSignal(dayOf(props.asked));
  const [time, setTime] = createSignal(timeOf(props.asked));
  let dayField: HTMLInputElement | undefined;
  const move = createMemo(() => moveOf(props.asked, { on: day(), clock: time() }), undefined, {
    equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const plan = createMoving(() => props.cohort, move);
  const zone = () => (props.asked.what === "run" ? props.asked.zone : props.asked.beat.zone);
  const seen = () => {
    const now = plan.looked();
    return now.is === "seen" ? now.preview : undefined;
  };
  const failed = () => {
    const now = plan.looked();
    return now.is === "failed" ? now.error : undefined;
  };
  const ready = () => (seen()?.changes.length ?? 0) > 0 && seen()?.problems.length === 0;
  const title = () => {
    const asked = props.asked;
    if (asked.what === "run") return words().desk.moveRun;
    const name = words().cohort.beat(asked.beat.kind, asked.beat.title);
    const { moveOf, cancelOf, restoreOf } = words().desk;
    return { beat: moveOf, cancel: cancelOf, restore: restoreOf }[asked.what](name);
  };
  const verb = () => {
    const { what } = props.asked;
    return what === "cancel" ? moving().doCancel : what === "restore" ? moving().doRestore : moving().do;
  };
  const take = ({ on, clock }: Wall) => {
    setDay(on);
    setTime(clock);
    // The button that was pressed goes away with the problem.
    dayField?.focus();
  };
  async function make() {
    const changed = await plan.make();
    if (changed === undefined) return;
    say(moving().done(changed));
    props.onClose();
  }
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={title()}
      actions={
        <>
          <Button kind="quiet" onClick={() => props.onClose()}>
            {moving().leave}
          </Button>
          <Button kind="voice" busy={plan.busy()} disabled={!ready()} onClick={() => void make()}>
            {verb()}
          </Button>
        </>
      }
    >
      <div class="stack move">
        <Show when={props.asked.what === "run" || props.asked.what === "beat"}>
          <div class="move-fields">
            <Field
              label={props.asked.what === "run" ? moving().startsOn : moving().day}
              ref={(input) => (dayField = input)}
              type="date"
              required
              value={day()}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
            <Show when={props.asked.what === "beat"}>
              <Field
                label={moving().time}
                type="time"
                required
                value={time()}
                onInput={(event) => setTime(event.currentTarget.value)}
              />
            </Show>
          </div>
          <p class="meta">
            {moving().zone(cityOf(zone()))}{" "}
            <Show when={props.asked.what === "run"}>{moving().startsOnHint}</Show>
          </p>
        </Show>
        <div class="stack" aria-live="polite" aria-busy={plan.looked().is === "looking"}>
          <Show when={plan.stale()}>
            <p class="note" data-tone="voice">
              {moving().stale}
            </p>
          </Show>
          <Switch>
            <Match when={failed()}>
              <Problem error={failed()} onRetry={plan.again} />
            </Match>
            <Match when={seen()}>
              {(preview) => (
                <MoveChanges
                  preview={preview()}
                  beats={props.beats}
                  onTake={props.asked.what === "beat" ? take : undefined}
                />
              )}
            </Match>
            <Match when={move()}>
              <p class="meta">{moving().looking}</p>
            </Match>
          </Switch>
        </div>
        <Show when={plan.problem()}>
          <Problem error={plan.problem()} title={moving().notDone} />
        </Show>
      </div>
    </Dialog>
  );
}

const dayOf = (asked: Asked) =>
  asked.what === "run" ? asked.startsOn : ("on" in asked && asked.on) || asked.beat.on;
const timeOf = (asked: Asked) =>
  asked.what === "run" ? "" : ("clock" in asked && asked.clock) || asked.beat.clock;
