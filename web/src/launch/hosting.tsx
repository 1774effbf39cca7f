import { A } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { For, Match, Show, Switch } from "solid-js";
import { api, read } from "../api/client.ts";
import { useMyCohorts } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { day } from "../words/when.ts";
import { DesignCard } from "../workshop/design-card.tsx";
import "./hosting.css";

/** What one hosts, each with what to do next, and the designs a cohort can be launched from. */
export function Hosting() {
  const words = useHostingWords();
  const cohorts = useMyCohorts();
  const designs = useQuery(() => ({
    queryKey: ["workshops"],
    queryFn: async () => (await read(api.workshops.$get({ query: { limit: "100" } }))).items,
  }));
  const text = () => words().workshop.hosting;
  const hosted = () =>
    cohorts.isSuccess ? cohorts.data.filter(({ role }) => role === "facilitator") : undefined;
  return (
    <Screen title={text().title} lead={<p>{text().lead}</p>}>
      <div class="hosting">
        <section aria-labelledby="hosted">
          <h2 id="hosted">{text().mine}</h2>
          <Show when={hosted()} fallback={<Skeleton as="lines" count={2} />}>
            {(mine) => (
              <ul class="hosted">
                <For
                  each={mine()}
                  fallback={
                    <li>
                      <Empty>{text().none}</Empty>
                    </li>
                  }
                >
                  {(cohort) => (
                    <li>
                      <div>
                        <A class="hosted-title" href={addressOf(cohort)}>
                          {cohort.title}
                        </A>
                        <small>
                          {text().states[cohort.state](
                            day(new Date(`${cohort.startsOn}T12:00:00Z`), now(), "UTC"),
                          )}
                          {" · "}
                          {words().ui.people(cohort.people)}
                        </small>
                      </div>
                      <ButtonLink size="small" href={nextOf(cohort)}>
                        {text().next[cohort.state]}
                      </ButtonLink>
                    </li>
                  )}
                </For>
              </ul>
            )}
          </Show>
        </section>
        <section aria-labelledby="designs">
          <h2 id="designs">{text().designs}</h2>
          <Switch fallback={<Skeleton as="lines" count={3} />}>
            <Match when={designs.isError}>
              <Problem error={designs.error} onRetry={() => void designs.refetch()} />
            </Match>
            <Match when={designs.isSuccess && designs.data}>
              {(cards) => (
                <ul class="designs">
                  <For each={cards()}>
                    {(card) => (
                      <li>
                        <DesignCard card={card} />
                      </li>
                    )}
                  </For>
                </ul>
              )}
            </Match>
          </Switch>
        </section>
      </div>
    </Screen>
  );
}

interface Hosted {
  readonly id: string;
  readonly state: "draft" | "lobby" | "running" | "tail" | "closed";
}

const addressOf = ({ id, state }: Hosted) => (state === "draft" ? `/cohorts/${id}/launch` : `/cohorts/${id}`);

/** Where the next thing to do is done: preparing, looking after people, or reading what was said. */
const nextOf = ({ id, state }: Hosted) =>
  ({
    draft: `/cohorts/${id}/launch`,
    lobby: `/cohorts/${id}/desk`,
    running: `/cohorts/${id}/desk`,
    tail: `/cohorts/${id}/desk`,
    closed: `/cohorts/${id}`,
  })[state];
