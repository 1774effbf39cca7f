import { A } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { For, Show, Suspense } from "solid-js";
import { api, read } from "../api/client.ts";
import { useBeats } from "../cohort/cohort-queries.ts";
import { NextBeat } from "../cohort/next-beat.tsx";
import { promptNow } from "../cohort/prompt-now.ts";
import { WriteEntry } from "../journal/write-entry.tsx";
import { firstName } from "../people/first-name.ts";
import { useMe, useMyCohorts } from "../people/me.ts";
import { openCohorts } from "../people/open-cohorts.ts";
import { Screen } from "../shell/screen.tsx";
import { StreamList } from "../stream/stream-list.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { later } from "../ui/later.ts";
import { Time } from "../ui/time.tsx";
import { now } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";
import "./home.css";

const AnswerInvite = later(async () => (await import("../answer/answer-invite.tsx")).AnswerInvite);

/** Where one is in the month, a box to write in, what waits for an answer, and what is new in all one's places. */
export function Home() {
  const words = useWords();
  const me = useMe();
  const cohorts = useMyCohorts();
  const open = () => openCohorts(cohorts.data);
  const cohort = () => open()[0];
  /** What somebody began to prepare and has not launched: with nothing under way it is what they came back for. */
  const draft = () =>
    cohort()
      ? undefined
      : cohorts.data?.find(({ state, role }) => state === "draft" && role === "facilitator");
  const beats = useBeats(() => cohort()?.id);
  const prompt = () => promptNow(beats.data ?? [], now());
  /** Where somebody is in one cohort it goes without saying. */
  const titleOf = (id: string | undefined) =>
    open().length === 1 && id === cohort()?.id
      ? undefined
      : cohorts.data?.find((one) => one.id === id)?.title;
  const Invite = (at: { in: "margin" | "text" }) => (
    <Show when={cohort()?.state === "running" && cohort()?.id}>
      {(id) => (
        <Suspense>
          <AnswerInvite cohort={id()} in={at.in} />
        </Suspense>
      )}
    </Show>
  );
  return (
    <Screen
      title={words().home.title(firstName(me.data?.person.name ?? ""))}
      lead={<Show when={cohort()}>{(one) => <NextBeat beats={beats.data ?? []} cohort={one()} />}</Show>}
      margin={
        <>
          <Invite in="margin" />
          <Show when={cohorts.data?.length}>
            <WaitingForSomeone />
          </Show>
        </>
      }
    >
      <Show when={cohorts.data?.length === 0 && !me.data?.person.guest}>
        <div class="empty">
          <p>{words().home.first}</p>
          <div class="row">
            <ButtonLink href="/hosting" kind="voice">
              {words().home.launch}
            </ButtonLink>
          </div>
        </div>
      </Show>
      <Show when={draft()}>
        {(one) => (
          <div class="empty">
            <p>{words().home.draft(one().title)}</p>
            <div class="row">
              <ButtonLink href={`/cohorts/${one().id}/launch`} kind="voice">
                {words().cohort.goOn}
              </ButtonLink>
            </div>
          </div>
        )}
      </Show>
      <Show when={me.data && cohorts.data}>
        <Show when={cohort()?.state === "running" && prompt()}>
          {(beat) => (
            <p class="home-prompt">
              <span class="meta">{words().cohort.prompt}</span>
              <A href={`/cohorts/${cohort()?.id}`}>{beat().title}</A>
            </p>
          )}
        </Show>
        <WriteEntry cohort={cohort()?.id} beat={prompt()} about={cohort()?.id ?? "home"} />
      </Show>
      <Invite in="text" />
      <h2 class="aloud">{words().home.stream}</h2>
      <StreamList
        of="home"
        empty={cohorts.data?.length === 0 ? words().home.alone : words().journal.empty.home}
        placeOf={(card) => titleOf(card.cohort)}
      />
    </Screen>
  );
}

/** What others wrote and nobody has answered yet, longest first. */
function WaitingForSomeone() {
  const words = useWords();
  const waiting = useQuery(() => ({
    queryKey: ["streams", "waiting"],
    queryFn: () => read(api.streams.waiting.$get({ query: { limit: "5" } })),
  }));
  return (
    <section class="stack" aria-labelledby="waiting-for-someone">
      <h2 id="waiting-for-someone" class="quiet">
        {words().home.waiting}
      </h2>
      <Show when={waiting.data?.items.length} fallback={<p class="meta">{words().home.nobodyWaits}</p>}>
        <For each={waiting.data?.items}>
          {(card) => (
            <A class="note" data-tone="voice" href={`/entries/${card.id}`}>
              <span dir="auto">{card.title || opening(card.text)}</span>
              <small>
                {card.author.name} · <Time at={card.sharedAt ?? card.writtenAt} />
              </small>
            </A>
          )}
        </For>
      </Show>
    </section>
  );
}

const opening = (text: string) => {
  const words = text.replace(/\s+/g, " ");
  return words.length > 90 ? `${words.slice(0, words.lastIndexOf(" ", 90))}…` : words;
};
