import { useNavigate, useParams } from "@solidjs/router";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import type { Kept, WantNext } from "#feedback/model";
import { useCohort, useMembers } from "../cohort/cohort-queries.ts";
import { draftKey, keptDraft } from "../drafts/device.ts";
import { useMe } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { useAnswerWords } from "../words/answer.ts";
import { AcrossOffer } from "./across-offer.tsx";
import { KeptEntry } from "./kept-entry.tsx";
import { answeringIn, giveBackIn, nextIn } from "./server.ts";
import "./answer.css";

/** Where somebody stands: being sent somewhere, at an entry (here or on its page), done with one, or where nothing waits. */
type Stage = "choosing" | "at" | "answered" | "nothing" | "elsewhere";

/** One entry at a time, chosen when somebody is ready; it is kept for them while they are at it. */
export function AnswerScreen() {
  const words = useAnswerWords();
  const route = useParams<{ cohort: string }>();
  const cohort = route.cohort;
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const page = useCohort(() => route.cohort);
  const members = useMembers(() => route.cohort);
  const answering = useQuery(() => ({
    queryKey: ["answering", route.cohort],
    queryFn: () => answeringIn(route.cohort),
  }));
  const [stage, setStage] = createSignal<Stage>("choosing");
  const [kept, setKept] = createSignal<Kept>();
  const [problem, setProblem] = createSignal<unknown>();
  const [acrossSeen, setAcrossSeen] = createSignal(false);
  let place: HTMLDivElement | undefined;
  const home = () => `/cohorts/${route.cohort}`;
  const look = () => void queries.invalidateQueries({ queryKey: ["answering", cohort] });

  async function go(want: WantNext = {}) {
    setProblem(undefined);
    setStage("choosing");
    try {
      const next = await nextIn(route.cohort, want);
      setKept(next ?? undefined);
      setStage(next ? "at" : "nothing");
    } catch (error) {
      setProblem(error);
    }
    look();
  }
  /** What was pressed goes with the entry it was about: the next one has the focus. */
  const goOn = (want?: WantNext) => void go(want).then(() => keepFocus(place));
  const pass = (one: Kept) => {
    goOn({ pass: one.entry.id });
    say(words().answer.passed, () => goOn({ take: one.entry.id }));
  };
  async function stop() {
    setStage("nothing");
    await giveBackIn(route.cohort).catch(() => undefined);
    look();
    navigate(home());
  }
  /** Whoever leaves without a word leaves it to the others; who has begun finds it again, kept, with their words. */
  async function leave({ entry }: Kept) {
    const draft = await keptDraft(draftKey(me.data?.person.id ?? "", `reply:${entry.id}`));
    if (!draft?.text.trim()) await giveBackIn(cohort).catch(() => undefined);
    look();
  }
  onCleanup(() => {
    const one = kept();
    if (one && stage() === "at") void leave(one);
  });
  const answered = () => {
    setAcrossSeen(false);
    setStage("answered");
    look();
  };
  onMount(() => void go());

  return (
    <Screen
      title={words().answer.title}
      up={{ href: home(), label: page.data?.cohort.title ?? "" }}
      lead={<p class="meta">{words().answer.lead}</p>}
    >
      <Show when={problem()}>
        <Problem error={problem()} onRetry={() => void go()} />
      </Show>
      <div class="answer-place" tabindex="-1" ref={place}>
        <Switch>
          <Match when={stage() === "choosing" && !problem()}>
            <Skeleton as="entry" />
          </Match>
          <Match when={stage() === "at" && kept()} keyed>
            {(one) => (
              <KeptEntry
                kept={one}
                page={page.data}
                members={members.data}
                onAnswered={answered}
                onPass={() => pass(one)}
                onStop={() => void stop()}
                onElsewhere={() => setStage("elsewhere")}
                onGone={() => goOn()}
              />
            )}
          </Match>
          <Match when={stage() === "answered"}>
            <div class="stack" role="status">
              <p>{words().answer.thanks}</p>
              <Show when={answering.data?.invited}>
                {(more) => (
                  <p class="meta">
                    {words().answer.invited(answering.data?.got ?? 0, answering.data?.given ?? 0, more())}
                  </p>
                )}
              </Show>
            </div>
            <Show when={!acrossSeen() && answering.data?.across}>
              {(across) => (
                <AcrossOffer
                  across={across()}
                  onTake={() => goOn({ take: across().entry.id })}
                  onLeave={() => {
                    setAcrossSeen(true);
                    keepFocus(place);
                  }}
                />
              )}
            </Show>
            <p class="row answer-next">
              <Button kind="voice" autofocus onClick={() => goOn()}>
                {words().answer.next}
              </Button>
              <Button onClick={() => void stop()}>{words().answer.stop}</Button>
            </p>
          </Match>
          <Match when={stage() === "nothing"}>
            <Empty action={<Button onClick={() => navigate(home())}>{words().answer.back}</Button>}>
              {words().answer.empty}
            </Empty>
          </Match>
        </Switch>
      </div>
    </Screen>
  );
}
