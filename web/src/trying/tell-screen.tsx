import { useNavigate, useParams } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Match, Show, Switch } from "solid-js";
import type { Outcome, Try } from "#feedback/model";
import { closedTo } from "../cohort/closed-to.ts";
import { useCohort } from "../cohort/cohort-queries.ts";
import { WriteEntry } from "../journal/write-entry.tsx";
import { useMe } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { usePracticeWords } from "../words/practice.ts";
import { day } from "../words/when.ts";
import { askAgain, letGo, useTry } from "./tries-query.ts";
import { WhatITry } from "./what-i-try.tsx";
import "./trying.css";

/** How it went with one thing that I tried: told in an entry of mine, asked again, or let go. */
export function TellScreen() {
  const words = usePracticeWords();
  const route = useParams<{ entry: string }>();
  const me = useMe();
  const trying = useTry(() => route.entry);
  const text = () => words().practice.trying;
  return (
    <Screen title={text().title} up={{ href: "/journal?tab=trying", label: text().tab }} width="narrow">
      <Show
        when={me.data && trying.data}
        fallback={trying.isError ? <Problem error={trying.error} /> : <Skeleton as="entry" />}
      >
        {(one) => (
          <div class="stack">
            <div class="note" data-tone="plain">
              <small>{text().begunOn(dayOf(one().since))}</small>
              <span>
                <WhatITry of={one()} />
              </span>
            </div>
            <Switch fallback={<Telling of={one()} />}>
              <Match when={one().state === "told"}>
                <p>{text().toldOn(dayOf(one().toldAt ?? one().since))}</p>
                <div class="row">
                  <ButtonLink href={`/entries/${one().told}`}>{text().read}</ButtonLink>
                </div>
              </Match>
              <Match when={one().state === "let-go"}>
                <p>{text().isLetGo}</p>
                <NotTried of={one()} isLetGo />
              </Match>
            </Switch>
          </div>
        )}
      </Show>
    </Screen>
  );
}

const dayOf = (at: string) => day(new Date(at), now());
const OUTCOMES: readonly Outcome[] = ["worked", "changed", "did-not-work"];
const ANSWERS = [...OUTCOMES, "not-tried"] as const;

/** First in one word, then in one's own. */
function Telling(props: { of: Try }) {
  const words = usePracticeWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const page = useCohort(() => props.of.cohort);
  const [answer, setAnswer] = createSignal<(typeof ANSWERS)[number]>();
  const outcome = () => OUTCOMES.find((one) => one === answer());
  const text = () => words().practice.trying;
  /** Where it is told: with the others of its cohort, while such may be told there. */
  const open = () => page.data && !closedTo(page.data.writing, true);
  return (
    <>
      <Choice
        label={text().outcome}
        hideLabel
        options={ANSWERS.map((value) => ({ value, label: text().outcomes[value] }))}
        value={answer()}
        onChange={setAnswer}
      />
      <Show when={answer() === "not-tried"}>
        <p>{text().notTried}</p>
        <NotTried of={props.of} />
      </Show>
      <Show when={outcome()}>
        {(how) => (
          <>
            <p class="meta">{text().first}</p>
            <Show when={page.data && !open()}>
              <p class="closed-note">{text().closed}</p>
            </Show>
            <WriteEntry
              cohort={open() ? props.of.cohort : undefined}
              about={`tried:${props.of.entry}`}
              adapts={{ entry: props.of.entry, outcome: how() }}
              placeholder={text().placeholders[how()]}
              autofocus
              onShared={(id) => {
                void queries.invalidateQueries({ queryKey: ["tries"] });
                navigate(`/entries/${id}`);
              }}
            />
          </>
        )}
      </Show>
    </>
  );
}

function NotTried(props: { of: Try; isLetGo?: boolean }) {
  const words = usePracticeWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [problem, setProblem] = createSignal<unknown>();
  const text = () => words().practice.trying;
  async function attempt(act: () => Promise<void>) {
    setProblem(undefined);
    try {
      await act();
      await queries.invalidateQueries({ queryKey: ["tries"] });
      navigate("/journal?tab=trying");
    } catch (error) {
      setProblem(error);
    }
  }
  const again = () =>
    attempt(async () => {
      const { asksAt } = await askAgain(props.of.entry);
      say(text().willAsk(dayOf(asksAt)));
    });
  const drop = () =>
    attempt(async () => {
      await letGo(props.of.entry);
      say(text().wasLetGo, () => void askAgain(props.of.entry));
    });
  return (
    <>
      <div class="row">
        <Button onClick={() => void again()}>{text().again}</Button>
        <Show when={!props.isLetGo}>
          <Button kind="quiet" onClick={() => void drop()}>
            {text().letGo}
          </Button>
        </Show>
      </div>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </>
  );
}
