import { For, Match, Show, Switch } from "solid-js";
import { useMe, useMyCohorts } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useLiveWords } from "../words/live.ts";
import { CohortSessions } from "./cohort-sessions.tsx";
import { NewSession } from "./new-session.tsx";
import { SessionLine } from "./session-line.tsx";
import { useMySessions } from "./session-queries.ts";

/** The live sessions one made outside of a cohort, and a new one. */
export function SessionsScreen() {
  const words = useLiveWords();
  const text = () => words().session;
  const me = useMe();
  const sessions = useMySessions();
  const mine = useMyCohorts();
  const cohorts = () => (mine.data ?? []).filter(({ state }) => state === "running" || state === "tail");
  return (
    <Screen title={text().title} lead={<p>{text().lead}</p>}>
      <div class="stack" data-gap="wide">
        <section aria-labelledby="my-sessions">
          <h2 id="my-sessions">{text().mine}</h2>
          <Switch fallback={<Skeleton as="lines" count={2} />}>
            <Match when={sessions.data}>
              {(cards) => (
                <Show when={cards().length > 0} fallback={<Empty>{text().none}</Empty>}>
                  <ul class="session-lines">
                    <For each={cards()}>{(card) => <SessionLine card={card} hosting />}</For>
                  </ul>
                </Show>
              )}
            </Match>
            <Match when={sessions.isError}>
              <Problem error={sessions.error} onRetry={() => void sessions.refetch()} />
            </Match>
          </Switch>
        </section>
        <For each={cohorts()}>
          {(cohort) => (
            <CohortSessions
              cohort={cohort.id}
              zone={cohort.zone}
              hosting={cohort.role === "facilitator"}
              all={false}
              title={cohort.title}
            />
          )}
        </For>
        <Show when={me.data && !me.data.person.guest}>
          <NewSession />
        </Show>
      </div>
    </Screen>
  );
}
