import { createSignal, For, Show, Suspense } from "solid-js";
import { useMe, useMyCohorts } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { later } from "../ui/later.ts";
import { Problem } from "../ui/problem.tsx";
import { useCareWords } from "../words/care.ts";
import { useSafetyWords } from "../words/safety.ts";
import { createApart } from "./apart.ts";

const NudgeDialog = later(async () => (await import("./nudge-dialog.tsx")).NudgeDialog);

/** On somebody's page: a kind word from who hosts them, and keeping them and oneself apart. */
export function PersonSafety(props: {
  person: { readonly id: string; readonly name: string; readonly cohorts: readonly string[] };
}) {
  const care = useCareWords();
  const words = useSafetyWords();
  const text = () => words().safety.apart;
  const me = useMe();
  const cohorts = useMyCohorts();
  const [nudging, setNudging] = createSignal<string>();
  const [problem, setProblem] = createSignal<unknown>();
  const apart = createApart(setProblem);
  const isApart = () => apart.isApart(props.person.id);
  const hosted = () =>
    (me.data?.memberships ?? []).filter(
      ({ cohort, role }) => role === "facilitator" && props.person.cohorts.includes(cohort),
    );
  const open = () =>
    (cohorts.data ?? []).filter(
      ({ id, state }) =>
        state !== "closed" && state !== "draft" && hosted().some(({ cohort }) => cohort === id),
    );
  return (
    <section class="stack person-safety" data-gap="tight" data-print="no">
      <Show when={isApart()}>
        <p>{text().are(props.person.name)}</p>
      </Show>
      <div class="row">
        {/* A kind word is from a cohort: the first that both are in will do. */}
        <For each={open().slice(0, 1)}>
          {({ id }) => <Button onClick={() => setNudging(id)}>{care().care.nudge.item}</Button>}
        </For>
        <Button
          kind="quiet"
          onClick={() => void (isApart() ? apart.end(props.person) : apart.keep(props.person))}
        >
          {isApart() ? text().end : text().keep(props.person.name)}
        </Button>
      </div>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <Show when={nudging()}>
        {(cohort) => (
          <Suspense>
            <NudgeDialog cohort={cohort()} person={props.person} onClose={() => setNudging(undefined)} />
          </Suspense>
        )}
      </Show>
    </section>
  );
}
