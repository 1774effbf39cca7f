import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import type { Beat, Change } from "#cadence/model";
import type { Cohort } from "#cohort/model";
import { api, createIntention, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useRoundWords } from "../words/round.ts";
import { moment } from "../words/when.ts";
import { freshPlan } from "./desk-queries.ts";

/** Moves the end of a round by a day; the toast takes it back. */
export function OneMoreDay(props: { cohort: Pick<Cohort, "id" | "revision">; round: Beat; closing: Beat }) {
  const words = useRoundWords();
  const text = () => words().round.desk;
  const queries = useQueryClient();
  const intention = createIntention();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  let button: HTMLButtonElement | undefined;

  async function make(act: () => Promise<void>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(error);
      // Another click names the plan as it is then.
      if (error instanceof ProblemError && error.status === 409) intention.done();
    } finally {
      await freshPlan(queries, props.cohort.id);
      setBusy(false);
      keepFocus(button);
    }
  }
  const moves = (changes: readonly Change[]) =>
    moment(
      new Date(changes.find(({ slug }) => slug === props.closing.slug)?.after.at ?? props.closing.at),
      now(),
    );

  const extend = () =>
    make(async () => {
      const { slug, on, clock } = props.closing;
      const param = { cohort: props.cohort.id, beat: props.round.id };
      // The same wish as long as it closes at the same moment, however often the network makes one try.
      const json = intention.again(props.closing.at, { revision: props.cohort.revision });
      const done = await read(
        api.cohorts[":cohort"].rounds[":beat"].extension.$post({ param, json }, intention.options()),
      );
      intention.done();
      say(
        text().extended(moves(done.changes as Change[])),
        () => void back({ slug, on, clock }, done.revision),
      );
    });
  const back = (to: Pick<Beat, "slug" | "on" | "clock">, revision: number) =>
    make(async () => {
      const json = { move: { what: "beat" as const, ...to }, revision };
      const param = { cohort: props.cohort.id };
      const done = await read(api.cohorts[":cohort"].moves.$post({ param, json: json as never }));
      say(text().back(moves(done.changes as Change[])));
    });
  return (
    <>
      <div>
        <Button ref={button} busy={busy()} onClick={() => void extend()}>
          {text().extend}
        </Button>
      </div>
      <Show when={problem()}>
        <Problem error={problem()} title={text().notExtended} />
      </Show>
    </>
  );
}
