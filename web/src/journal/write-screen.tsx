import { useNavigate, useSearchParams } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { closedTo } from "../cohort/closed-to.ts";
import { useBeats, useCohort } from "../cohort/cohort-queries.ts";
import { promptNow } from "../cohort/prompt-now.ts";
import { useMe, useMyCohorts } from "../people/me.ts";
import { openCohorts } from "../people/open-cohorts.ts";
import { Screen } from "../shell/screen.tsx";
import { Select } from "../ui/field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { now } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";
import { WriteEntry } from "./write-entry.tsx";

const NOWHERE = "none";

/** The box alone: for a phone's bar and for the key `n`. Where several cohorts are open one says which it is for. */
export function WriteScreen() {
  const words = useWords();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams<{ place?: string; draft?: string; for?: string }>();
  const me = useMe();
  const cohorts = useMyCohorts();
  const open = () => openCohorts(cohorts.data);
  const place = createMemo(() => {
    if (query.place === NOWHERE) return NOWHERE;
    return (open().find(({ id }) => id === query.place) ?? open()[0])?.id ?? NOWHERE;
  });
  const cohort = () => (place() === NOWHERE ? undefined : place());
  const beats = useBeats(cohort);
  const page = useCohort(cohort);
  const prompt = () => promptNow(beats.data ?? [], now());
  const refusal = () => (cohort() ? closedTo(page.data?.writing, prompt()?.kind === "check-in") : undefined);
  return (
    <Screen title={words().mine.box.title}>
      <Show when={me.data && cohorts.data} fallback={<Skeleton as="entry" />}>
        <div class="stack">
          <Show when={open().length > 0}>
            <Select
              label={words().mine.box.where}
              onChange={(event) => setQuery({ place: event.currentTarget.value }, { replace: true })}
            >
              <For each={open()}>
                {(one) => (
                  <option value={one.id} selected={place() === one.id}>
                    {one.title}
                  </option>
                )}
              </For>
              <option value={NOWHERE} selected={place() === NOWHERE}>
                {words().mine.box.nowhere}
              </option>
            </Select>
          </Show>
          <Show when={cohort() && prompt()}>
            {(beat) => (
              <div class="note" data-tone="plain">
                <small>{beat().kind === "check-in" ? words().cohort.checkIn : words().cohort.prompt}</small>
                <span>{beat().title}</span>
              </div>
            )}
          </Show>
          <Show when={place()} keyed>
            {(at) => (
              <Show
                when={!refusal()}
                fallback={<p class="closed-note">{words().cohort.refusals[refusal() ?? "closed"]}</p>}
              >
                <WriteEntry
                  cohort={at === NOWHERE ? undefined : at}
                  beat={at === NOWHERE ? undefined : prompt()}
                  about={at === NOWHERE ? "home" : at}
                  draft={query.draft}
                  audience={query.for === "circle" && page.data?.membership.circle ? "circle" : undefined}
                  autofocus
                  onShared={(id) => navigate(`/entries/${id}`)}
                />
              </Show>
            )}
          </Show>
        </div>
      </Show>
    </Screen>
  );
}
