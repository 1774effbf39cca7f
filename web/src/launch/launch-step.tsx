import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import type { Cohort } from "#cohort/model";
import { api, createIntention, read } from "../api/client.ts";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { cityOf, clock, day } from "../words/when.ts";
import type { DraftChanges, Line, MonthPreview } from "./draft-changes.ts";
import { Obstacles } from "./obstacles.tsx";
import type { Obstacle } from "./plan-problems.ts";
import { wrongLines } from "./wrong-lines.ts";

/** One sentence that says what will happen, one button that makes it so; and a way to throw the draft away. */
export function LaunchStep(props: {
  cohort: Cohort;
  preview: MonthPreview | undefined;
  lines: readonly Line[] | undefined;
  obstacles: readonly Obstacle[];
  changes: DraftChanges;
}) {
  const words = useHostingWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const intention = createIntention();
  const { busy, problem, attempt } = createAttempt({ leaves: true });
  const start = () => {
    const at = props.preview?.beats.find(({ slug }) => slug === "week-1")?.at;
    return at ? new Date(at) : undefined;
  };
  const invited = () => props.lines?.length ?? 0;
  const leftOut = () =>
    wrongLines(props.cohort.id).lines.filter(({ problem }) => problem !== "duplicate").length;
  const ready = () => start() !== undefined && props.lines !== undefined && props.obstacles.length === 0;
  const forgetIt = () => {
    for (const queryKey of [["cohorts"], ["cohort", props.cohort.id], ["beats", props.cohort.id], ["me"]])
      void queries.invalidateQueries({ queryKey });
  };
  const launch = () =>
    attempt(async () => {
      const { id } = props.cohort;
      await read(api.cohorts[":cohort"].launch.$post({ param: { cohort: id } }, intention.options()));
      intention.done();
      say(words().launch.launched);
      navigate(`/cohorts/${id}`, { replace: true });
      forgetIt();
    });
  const discard = () =>
    attempt(async () => {
      await api.cohorts[":cohort"].$delete({ param: { cohort: props.cohort.id } });
      say(words().launch.discarded);
      navigate("/hosting", { replace: true });
      void queries.invalidateQueries({ queryKey: ["cohorts"] });
      queries.removeQueries({ queryKey: ["cohort", props.cohort.id] });
    });
  return (
    <>
      <Show when={start()}>
        {(at) => (
          <p class="launch-summary">
            {words().launch.summary(
              words().launch.youAnd(invited()),
              day(at(), now(), props.cohort.zone),
              clock(at(), props.cohort.zone),
              cityOf(props.cohort.zone),
            )}{" "}
            {words().launch.mails(invited())}
          </p>
        )}
      </Show>
      <Show when={leftOut()}>{(lines) => <p class="launch-left">{words().launch.leftOut(lines())}</p>}</Show>
      <Obstacles cohort={props.cohort} changes={props.changes} obstacles={props.obstacles} />
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <div class="row">
        <Button kind="voice" busy={busy()} disabled={!ready()} onClick={() => void launch()}>
          {words().launch.launch}
        </Button>
        <Show when={props.obstacles.length > 0}>
          <small>{words().launch.notYet}</small>
        </Show>
      </div>
      <Discard onDiscard={() => void discard()} />
    </>
  );
}

/** Asked for where it stands; the one thing here that cannot be undone. */
function Discard(props: { onDiscard: () => void }) {
  const words = useHostingWords();
  const [asking, setAsking] = createSignal(false);
  let ask: HTMLButtonElement | undefined;
  const keep = () => {
    setAsking(false);
    keepFocus(ask);
  };
  return (
    <div class="discard">
      <Show
        when={asking()}
        fallback={
          <Button
            kind="quiet"
            size="small"
            ref={(button) => {
              ask = button;
            }}
            onClick={() => setAsking(true)}
          >
            {words().launch.discard}
          </Button>
        }
      >
        <p role="alert">{words().launch.discardSure}</p>
        <div class="row">
          <Button
            size="small"
            autofocus
            ref={(button) => queueMicrotask(() => button.focus())}
            onClick={keep}
          >
            {words().launch.keep}
          </Button>
          <Button size="small" kind="quiet" onClick={props.onDiscard}>
            {words().launch.discardYes}
          </Button>
        </div>
      </Show>
    </div>
  );
}
