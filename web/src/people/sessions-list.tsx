import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { api, read } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useSettingsWords } from "../words/settings.ts";
import { day } from "../words/when.ts";

const KEY = ["me", "sessions"];

/** Where I am signed in; each can be ended from here, or all but this one. */
export function SessionsList() {
  const words = useSettingsWords();
  const text = () => words().settings;
  const queries = useQueryClient();
  const [problem, setProblem] = createSignal<unknown>();
  let list: HTMLUListElement | undefined;
  const sessions = useQuery(() => ({
    queryKey: KEY,
    queryFn: async () => (await read(api.me.sessions.$get())).items,
  }));
  const device = (name: string) => name || text().sessionUnknown;
  async function end(run: () => Promise<unknown>, said: string) {
    setProblem(undefined);
    try {
      await run();
      await queries.invalidateQueries({ queryKey: KEY });
      say(said);
      keepFocus(list);
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <Show
      when={sessions.data}
      fallback={sessions.isError ? <Problem error={sessions.error} /> : <Skeleton />}
    >
      {(items) => (
        <>
          <ul class="settings-list" tabindex="-1" ref={list}>
            <For each={items()}>
              {(session) => (
                <li>
                  <span>
                    <b>{device(session.device)}</b>
                    <Show when={session.current}> · {text().sessionHere}</Show>
                    <small>
                      {text().sessionSince} {day(new Date(session.createdAt), now())} · {text().sessionSeen}{" "}
                      {day(new Date(`${session.seenOn}T12:00:00Z`), now(), "UTC")}
                    </small>
                  </span>
                  <Show when={!session.current}>
                    <Button
                      size="small"
                      aria-label={text().sessionEndOf(device(session.device))}
                      onClick={() =>
                        void end(
                          () => api.me.sessions[":id"].$delete({ param: { id: session.id } }),
                          text().sessionEnded,
                        )
                      }
                    >
                      {text().sessionEnd}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={problem()}>
            <Problem error={problem()} />
          </Show>
          <Show when={items().length > 1}>
            <div>
              <Button onClick={() => void end(() => api.me.sessions.$delete(), text().sessionsEnded)}>
                {text().sessionsEnd}
              </Button>
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}
