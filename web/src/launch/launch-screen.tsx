import { Navigate, useParams } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import type { Cohort } from "#cohort/model";
import { useCohort } from "../cohort/cohort-queries.ts";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { wear } from "../ui/wear.ts";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { type DraftChanges, useDraftChanges, useLines, usePreview } from "./draft-changes.ts";
import styles from "./launch.css?inline";
import { LaunchStep } from "./launch-step.tsx";
import { MonthStep } from "./month-step.tsx";
import { PeopleStep } from "./people.tsx";
import { obstacles } from "./plan-problems.ts";
import { RehearsalStep } from "./rehearsal.tsx";
import { StartStep } from "./start-step.tsx";
import { Step } from "./step.tsx";
import { WhatStep } from "./what-step.tsx";

wear(styles);

/** Preparing a cohort, on one page. Once it is launched this address leads to the cohort. */
export function LaunchScreen() {
  const words = useHostingWords();
  const route = useParams<{ cohort: string }>();
  const page = useCohort(() => route.cohort);
  return (
    <Switch
      fallback={
        <Screen title={words().launch.title}>
          <Skeleton as="lines" count={4} />
        </Screen>
      }
    >
      <Match when={page.isError}>
        <Screen title={words().launch.title}>
          <Problem error={page.error} onRetry={() => void page.refetch()} />
        </Screen>
      </Match>
      <Match when={page.isSuccess && page.data.cohort.state !== "draft"}>
        <Navigate href={`/cohorts/${route.cohort}`} />
      </Match>
      <Match when={page.isSuccess && page.data}>{(draft) => <Preparing cohort={draft().cohort} />}</Match>
    </Switch>
  );
}

function Preparing(props: { cohort: Cohort }) {
  const words = useHostingWords();
  const id = () => props.cohort.id;
  const changes = useDraftChanges(id);
  const preview = usePreview(id);
  const lines = useLines(id);
  const month = () => (preview.isSuccess ? preview.data : undefined);
  const list = () => (lines.isSuccess ? lines.data : undefined);
  const inTheWay = () => obstacles(month(), props.cohort, now());
  const ofStart = () => inTheWay().filter(({ kind }) => kind === "past");
  const ofMonth = () => inTheWay().filter(({ kind }) => kind !== "past");
  const steps = () => words().launch.steps;
  return (
    <Screen
      title={words().launch.title}
      heading={props.cohort.title}
      up={{ href: "/hosting", label: words().launch.hosting }}
      lead={<p>{words().launch.lead}</p>}
      aside={<Saved changes={changes} />}
      margin={<Contents start={ofStart().length} month={ofMonth().length} people={list()?.length} />}
    >
      <Show when={changes.problem()}>
        <NotSaved changes={changes} />
      </Show>
      <Step number={1} id="what" name={steps().what}>
        <WhatStep cohort={props.cohort} changes={changes} />
      </Step>
      <Step number={2} id="start" name={steps().start}>
        <StartStep cohort={props.cohort} changes={changes} preview={month()} obstacles={ofStart()} />
      </Step>
      <Step number={3} id="people" name={steps().people}>
        <PeopleStep cohort={props.cohort} />
      </Step>
      <Step number={4} id="month" name={steps().month}>
        <Show when={month()} fallback={<Skeleton as="ribbon" />}>
          {(shown) => (
            <MonthStep
              cohort={props.cohort}
              changes={changes}
              preview={shown()}
              lines={list() ?? []}
              obstacles={ofMonth()}
            />
          )}
        </Show>
      </Step>
      <Step number={5} id="rehearsal" name={steps().rehearsal}>
        <RehearsalStep cohort={props.cohort} lines={list() ?? []} />
      </Step>
      <Step number={6} id="launch" name={steps().launch}>
        <LaunchStep
          cohort={props.cohort}
          preview={month()}
          lines={list()}
          obstacles={inTheWay()}
          changes={changes}
        />
      </Step>
    </Screen>
  );
}

function Saved(props: { changes: DraftChanges }) {
  const words = useHostingWords();
  return (
    <span role="status">
      {
        { kept: words().launch.saved, saving: words().launch.saving, failed: words().launch.notSaved }[
          props.changes.state()
        ]
      }
    </span>
  );
}

/** A change that was refused: it can be made again, or given up. What was typed stays in its field. */
function NotSaved(props: { changes: DraftChanges }) {
  const words = useHostingWords();
  return (
    <div class="stack not-saved">
      <Show
        when={props.changes.isStale()}
        fallback={<Problem error={props.changes.problem()} title={words().launch.notSaved} />}
      >
        <p role="alert">{words().launch.stale}</p>
      </Show>
      <div class="row">
        <Button size="small" onClick={() => void props.changes.again()}>
          {words().launch.applyMine}
        </Button>
        <Button size="small" kind="quiet" onClick={props.changes.forget}>
          {words().launch.takeTheirs}
        </Button>
      </div>
    </div>
  );
}

function Contents(props: { start: number; month: number; people: number | undefined }) {
  const words = useHostingWords();
  const entries = () => Object.entries(words().launch.steps);
  const note = (name: string) => {
    if (name === "people" && props.people) return words().ui.people(props.people);
    const inTheWay = { start: props.start, month: props.month }[name] ?? 0;
    return inTheWay > 0 ? words().launch.problem.title(inTheWay) : undefined;
  };
  return (
    <nav class="steps" aria-label={words().launch.ready}>
      <ol>
        <For each={entries()}>
          {([name, label]) => (
            <li>
              <a href={`#${name}`}>{label}</a>
              <Show when={note(name)}>{(said) => <small>{said()}</small>}</Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
