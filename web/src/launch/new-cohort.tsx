import { Navigate, useNavigate, useSearchParams } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, onMount, Show } from "solid-js";
import { api, createIntention, read } from "../api/client.ts";
import { Screen } from "../shell/screen.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { thisMoment } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { reader } from "../words/reader.ts";
import { nextStart } from "./plan-problems.ts";

const WEEK = 7 * 86_400_000;

/** Begins a draft from a design, on the Monday in two or three weeks on one's own clock, and goes on to prepare it. */
export function NewCohort() {
  const words = useHostingWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [query] = useSearchParams<{ workshop?: string }>();
  const [problem, setProblem] = createSignal<unknown>();
  const intention = createIntention();

  async function begin() {
    if (!query.workshop) return;
    setProblem(undefined);
    const startsOn = nextStart("", new Date(thisMoment().getTime() + WEEK));
    const json = { workshop: query.workshop, startsOn, zone: reader.zone() };
    try {
      const cohort = await read(api.cohorts.$post({ json }, intention.options()));
      intention.done();
      await queries.invalidateQueries({ queryKey: ["me"] });
      void queries.invalidateQueries({ queryKey: ["cohorts"] });
      navigate(`/cohorts/${cohort.id}/launch`, { replace: true });
    } catch (error) {
      setProblem(error);
    }
  }
  onMount(() => void begin());
  return (
    <Show when={query.workshop} fallback={<Navigate href="/hosting" />}>
      <Screen title={words().launch.title}>
        <Show when={problem()} fallback={<Skeleton as="lines" count={4} />}>
          <Problem error={problem()} onRetry={() => void begin()} />
        </Show>
      </Screen>
    </Show>
  );
}
