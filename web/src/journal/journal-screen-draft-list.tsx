import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { draftKey, dropDraft, keptDraft } from "../drafts/device.ts";
import { dropOnServer, type ServerDraft, saveOnServer, serverDrafts } from "../drafts/server.ts";
import { useMe, useMyCohorts } from "../people/me.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { say } from "../ui/toast.tsx";
import { useWords } from "../words/reader.ts";
import { beginningOf, pageOf, whereabouts } from "./journal-screen-drafts.ts";

const KEY = ["drafts"];

/** My drafts of every device, the one written last first. */
export const useDrafts = () =>
  useQuery(() => ({
    queryKey: KEY,
    queryFn: async () =>
      [...(await serverDrafts())]
        .filter(({ title, text, ask }) => title !== "" || text !== "" || ask?.question)
        .sort((one, other) => other.savedAt.localeCompare(one.savedAt)),
    staleTime: 0,
  }));

/** Words on the way: go on where they were being written, or throw them away (and think better of it). */
export function DraftList() {
  const words = useWords();
  const queries = useQueryClient();
  const me = useMe();
  const drafts = useDrafts();
  const [problem, setProblem] = createSignal<unknown>();
  let list: HTMLDivElement | undefined;
  const again = () => queries.invalidateQueries({ queryKey: KEY });

  async function attempt(run: () => Promise<unknown>) {
    setProblem(undefined);
    try {
      await run();
    } catch (error) {
      setProblem(error);
    }
    await again();
    keepFocus(list);
  }
  const throwAway = (draft: ServerDraft) =>
    attempt(async () => {
      await dropOnServer(draft.id);
      // This device may keep the same words: its box would bring them back.
      const key = draftKey(me.data?.person.id ?? "", draft.about);
      if ((await keptDraft(key))?.id === draft.id) await dropDraft(key);
      say(words().mine.draft.thrownAway, () => void attempt(() => bringBack(draft)));
    });

  return (
    <div class="drafts" tabindex="-1" ref={list}>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <Show
        when={drafts.data}
        fallback={drafts.isError ? <Problem error={drafts.error} /> : <Skeleton count={3} />}
      >
        {(items) => (
          <Show when={items().length > 0} fallback={<Empty>{words().mine.draft.empty}</Empty>}>
            <ul class="draft-list">
              <For each={items()}>
                {(draft) => <OneDraft draft={draft} onThrowAway={() => void throwAway(draft)} />}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </div>
  );
}

/** Under a name of its own: what was dropped stays dropped. */
const bringBack = (draft: ServerDraft) =>
  saveOnServer(draft.about, { ...draft, id: `dra_${crypto.randomUUID()}`, base: 0, at: draft.savedAt });

function OneDraft(props: { draft: ServerDraft; onThrowAway: () => void }) {
  const words = useWords();
  const cohorts = useMyCohorts();
  const where = () => whereabouts(props.draft.about);
  const place = () => {
    const text = words().mine.draft.where;
    const at = where();
    return at.kind === "cohort"
      ? text.cohort(cohorts.data?.find(({ id }) => id === at.cohort)?.title ?? "")
      : text[at.kind];
  };
  return (
    <li class="draft-item" data-item tabindex="-1">
      <Show when={props.draft.title}>
        <h3 dir="auto">{props.draft.title}</h3>
      </Show>
      <p class="read" dir="auto">
        {beginningOf(props.draft.text || (props.draft.ask?.question ?? "")) || words().mine.draft.untitled}
      </p>
      <div class="between">
        <span class="meta">
          {place()} · {words().mine.draft.saved} <Time at={props.draft.savedAt} as="moment" />
        </span>
        <span class="row">
          <ButtonLink size="small" href={pageOf(where())}>
            {words().mine.draft.goOn}
          </ButtonLink>
          <Button size="small" kind="quiet" onClick={() => props.onThrowAway()}>
            {words().mine.draft.throwAway}
          </Button>
        </span>
      </div>
    </li>
  );
}
