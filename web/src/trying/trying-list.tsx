import { A } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import type { Try } from "#feedback/model";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { usePracticeWords } from "../words/practice.ts";
import { day } from "../words/when.ts";
import { askAgain, letGo, useTries } from "./tries-query.ts";
import { WhatITry } from "./what-i-try.tsx";
import "./trying.css";

/** What I am trying: what I am asked about, what comes next, what I have told. Nobody else sees it. */
export function TryingList() {
  const words = usePracticeWords();
  const queries = useQueryClient();
  const tries = useTries();
  const [problem, setProblem] = createSignal<unknown>();
  let list: HTMLDivElement | undefined;
  const drop = async ({ entry }: Try) => {
    setProblem(undefined);
    try {
      await letGo(entry);
      say(words().practice.trying.wasLetGo, () => void askAgain(entry).then(again, setProblem));
    } catch (error) {
      setProblem(error);
    }
    await again();
    keepFocus(list);
  };
  const again = () => queries.invalidateQueries({ queryKey: ["tries"] });
  const of = (state: Try["state"]) => (tries.data ?? []).filter((one) => one.state === state);
  return (
    <div class="trying" tabindex="-1" ref={list}>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <Show
        when={tries.data}
        fallback={
          tries.isError ? (
            <Problem error={tries.error} onRetry={() => void tries.refetch()} />
          ) : (
            <Skeleton count={3} />
          )
        }
      >
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={
              <Empty action={<ButtonLink href="/">{words().practice.trying.look}</ButtonLink>}>
                {words().practice.trying.empty}
              </Empty>
            }
          >
            <p class="meta">{words().practice.trying.onlyYou}</p>
            <Part heading={words().practice.trying.asked} tries={of("asked")}>
              {(one) => <Open of={one} onLetGo={() => void drop(one)} />}
            </Part>
            <Part heading={words().practice.trying.open} tries={of("trying")}>
              {(one) => <Open of={one} onLetGo={() => void drop(one)} />}
            </Part>
            <Part heading={words().practice.trying.told} tries={of("told")}>
              {(one) => <Told of={one} />}
            </Part>
          </Show>
        )}
      </Show>
    </div>
  );
}

function Part(props: { heading: string; tries: readonly Try[]; children: (one: Try) => JSX.Element }) {
  return (
    <Show when={props.tries.length > 0}>
      <section>
        <h2>{props.heading}</h2>
        <ul>
          <For each={props.tries}>{(one) => <li data-item>{props.children(one)}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}

function Open(props: { of: Try; onLetGo: () => void }) {
  const words = usePracticeWords();
  const asked = () => props.of.state === "asked";
  return (
    <>
      <p>
        <WhatITry of={props.of} />
      </p>
      <div class="between">
        <span class="meta">
          {words().practice.trying.since(dayOf(props.of.since))}
          <Show when={!asked()}> · {words().practice.trying.asks(dayOf(props.of.asksAt))}</Show>
        </span>
        <span class="row">
          <ButtonLink size="small" kind={asked() ? "voice" : "plain"} href={`/trying/${props.of.entry}`}>
            {asked() ? words().practice.trying.tell : words().practice.trying.tellNow}
          </ButtonLink>
          <Button size="small" kind="quiet" onClick={() => props.onLetGo()}>
            {words().practice.trying.letGo}
          </Button>
        </span>
      </div>
    </>
  );
}

function Told(props: { of: Try }) {
  const words = usePracticeWords();
  return (
    <>
      <p>
        <WhatITry of={props.of} />
      </p>
      <p class="meta">
        <Show when={props.of.outcome}>
          {(outcome) => <>{words().practice.trying.outcomes[outcome()]} · </>}
        </Show>
        {dayOf(props.of.toldAt ?? props.of.since)} ·{" "}
        <A href={`/entries/${props.of.told}`}>{words().practice.trying.read}</A>
      </p>
    </>
  );
}

const dayOf = (at: string) => day(new Date(at), now());
