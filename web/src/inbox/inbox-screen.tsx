import { A } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { Note } from "#notify/model";
import { useMyCohorts } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { reader, useWords } from "../words/reader.ts";
import { dayIn } from "../words/wall.ts";
import { clock } from "../words/when.ts";
import { grouped } from "./by-day.ts";
import { dayName } from "./day-name.ts";
import { useInbox } from "./inbox-query.ts";
import { sentenceOf } from "./sentence.ts";
import "./inbox.css";

/** What was said to me and what happened where I belong, newest first: each note a sentence that leads to its matter. */
export function InboxScreen() {
  const words = useWords();
  const inbox = useInbox();
  const [problem, setProblem] = createSignal<unknown>();
  let list: HTMLDivElement | undefined;
  const days = createMemo(() => grouped(inbox.items(), ({ at }) => dayIn(at, reader.zone())));
  async function readAll() {
    setProblem(undefined);
    try {
      await inbox.readAll();
      say(words().inbox.allRead);
      keepFocus(list);
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <Screen
      title={words().inbox.title}
      aside={
        <Show when={inbox.unread() > 0}>
          <Button size="small" onClick={() => void readAll()}>
            {words().inbox.readAll}
          </Button>
        </Show>
      }
      lead={
        <p role="status">
          <Show when={inbox.query.data}>
            {inbox.unread() > 0 ? words().inbox.unreadCount(inbox.unread()) : words().inbox.allRead}
          </Show>
        </p>
      }
    >
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <Show
        when={inbox.query.data}
        fallback={
          inbox.query.isError ? (
            <Problem error={inbox.query.error} onRetry={() => void inbox.query.refetch()} />
          ) : (
            <Skeleton as="table" count={6} />
          )
        }
      >
        <Show
          when={days().length > 0}
          fallback={
            <Empty action={<ButtonLink href="/write">{words().inbox.write}</ButtonLink>}>
              {words().inbox.empty}
            </Empty>
          }
        >
          <div class="inbox" tabindex="-1" ref={list}>
            {/* By their days, so that what stays keeps its place and the focus when something new comes. */}
            <For each={days().map(({ key }) => key)}>
              {(key) => (
                <section aria-labelledby={`day-${key}`}>
                  <h2 id={`day-${key}`}>{dayName(key)}</h2>
                  <ul>
                    <For each={days().find((group) => group.key === key)?.items}>
                      {(note) => (
                        <OneNote note={note} onOpen={() => void inbox.readOne(note).catch(setProblem)} />
                      )}
                    </For>
                  </ul>
                </section>
              )}
            </For>
            <Show when={inbox.query.hasNextPage} fallback={<p class="meta inbox-end">{words().inbox.end}</p>}>
              <Button busy={inbox.query.isFetchingNextPage} onClick={() => void inbox.query.fetchNextPage()}>
                {words().inbox.older}
              </Button>
            </Show>
          </div>
        </Show>
      </Show>
    </Screen>
  );
}

function OneNote(props: { note: Note; onOpen: () => void }) {
  const words = useWords();
  const cohorts = useMyCohorts();
  const said = () =>
    sentenceOf(props.note.news, words(), (id) => cohorts.data?.find((cohort) => cohort.id === id)?.title);
  return (
    <li class="inbox-note" data-unread={props.note.readAt ? undefined : ""}>
      <A href={said().href} data-item onClick={() => props.onOpen()} onAuxClick={() => props.onOpen()}>
        <span class="inbox-mark" aria-hidden="true" />
        <span class="inbox-words">
          <Show when={!props.note.readAt}>
            <span class="aloud">{words().inbox.unread}: </span>
          </Show>
          <span dir="auto">{said().text}</span>
          <Show when={said().place}>{(place) => <small>{place()}</small>}</Show>
        </span>
        <time class="meta" datetime={props.note.at}>
          {clock(new Date(props.note.at))}
        </time>
      </A>
    </li>
  );
}
