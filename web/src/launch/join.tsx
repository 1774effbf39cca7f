import { useNavigate, useParams } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { Door } from "../people/door.tsx";
import { welcomeTo } from "../people/way-back.ts";
import { Screen } from "../shell/screen.tsx";
import { createAttempt } from "../ui/attempt.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { now } from "../words/clock.ts";
import { useHostingWords } from "../words/hosting.ts";
import { day } from "../words/when.ts";
import { JoinByMail } from "./join-by-mail.tsx";

const look = (token: string) => read(api.join[":token"].$get({ param: { token } }));
const whoAmI = () => read(api.me.$get());

/** What a join link opens, for whoever holds it; one press joins, with a code from a mail for those who are not signed in. */
export function Join() {
  const words = useHostingWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const route = useParams<{ token: string }>();
  const [invitation, setInvitation] = createSignal<Awaited<ReturnType<typeof look>>>();
  // Asked for directly: a query that is refused would lead to the sign-in screen, and nobody need be signed in here.
  const [me, setMe] = createSignal<Awaited<ReturnType<typeof whoAmI>> | null>();
  const [gone, setGone] = createSignal<unknown>();
  const { busy, problem, attempt } = createAttempt({ leaves: true });
  const [isNew, setIsNew] = createSignal(false);
  const text = () => words().launch.join;

  const isEarly = () =>
    gone() instanceof ProblemError && (gone() as ProblemError).code === "cohort.not-open-yet";

  onMount(() => {
    look(route.token).then(setInvitation, setGone);
    whoAmI().then(setMe, () => setMe(null));
  });
  /** Whoever is here for the first time says who they are on the way: of them we know no more than an address. */
  const join = (first: boolean) =>
    attempt(async () => {
      setIsNew(first);
      const { cohort } = await read(api.join[":token"].$post({ param: { token: route.token } }));
      queries.clear();
      const there = `/cohorts/${cohort}`;
      navigate(first ? welcomeTo(there) : there, { replace: true });
    });
  return (
    <Door>
      <Switch fallback={<Skeleton as="lines" count={2} />}>
        <Match when={gone()}>
          <Screen title={isEarly() ? text().early : text().gone} width="narrow">
            <div class="stack">
              <Problem error={gone()} title={isEarly() ? text().early : text().gone} />
              <div class="row">
                <ButtonLink href="/">{words().shell.goHome}</ButtonLink>
              </div>
            </div>
          </Screen>
        </Match>
        <Match when={invitation()}>
          {(to) => (
            <Screen
              title={text().title(to().title)}
              heading={to().title}
              width="narrow"
              lead={
                <p>
                  {text().starts(day(new Date(`${to().startsOn}T12:00:00Z`), now(), "UTC"), to().weeks)}.{" "}
                  {text().hosted(words().ui.list(to().facilitators))}.
                </p>
              }
            >
              <div class="stack" data-gap="wide">
                <p class="read">{to().summary}</p>
                <Show when={to().role === "guest"}>
                  <p class="meta">{text().guest}</p>
                </Show>
                <Switch>
                  <Match when={me()}>
                    {(person) => (
                      <div class="stack">
                        <p class="meta">{text().as(person().person.name)}</p>
                        <div class="row">
                          <Button kind="voice" busy={busy()} onClick={() => void join(false)}>
                            {text().join}
                          </Button>
                        </div>
                      </div>
                    )}
                  </Match>
                  <Match when={me() === null}>
                    <JoinByMail token={route.token} onIn={join} />
                  </Match>
                </Switch>
                <Show when={problem()}>
                  <Problem error={problem()} title={text().notIn} onRetry={() => void join(isNew())} />
                </Show>
              </div>
            </Screen>
          )}
        </Match>
      </Switch>
    </Door>
  );
}
