import { useInfiniteQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { type Act, type SessionId, STATES } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { Time } from "../../ui/time.tsx";
import { useLiveWords } from "../../words/live.ts";
import { actsOf } from "./server.ts";

/** Everything that was done to run this room, by whom and when, the newest first. */
export function ActLog(props: { session: SessionId }) {
  const words = useLiveWords();
  const text = () => words().run.log;
  const log = useInfiniteQuery(() => ({
    queryKey: ["room-desk", props.session, "acts"],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => actsOf(props.session, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  }));
  const acts = () => (log.data?.pages ?? []).flatMap(({ items }) => items);
  const to = (act: Act) => STATES.find((state) => state === act.to);
  return (
    <section aria-labelledby="desk-log">
      <h2 id="desk-log">{text().title}</h2>
      <ul class="act-log">
        <For each={acts()} fallback={<li class="meta">{text().none}</li>}>
          {(act) => (
            <li>
              <span>
                {text().acts[act.what]}
                <Show when={to(act)}>{(state) => <b> {text().to(words().run.states[state()])}</b>}</Show>
                <Show when={act.about && act.text}>
                  <q dir="auto">{act.text}</q>
                </Show>
              </span>
              <small>
                {text().by(act.by.name)} · <Time at={act.at} as="clock" />
              </small>
            </li>
          )}
        </For>
      </ul>
      <Show when={log.hasNextPage}>
        <Button kind="quiet" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {text().older}
        </Button>
      </Show>
    </section>
  );
}
