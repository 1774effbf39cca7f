import { A } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { Signals as Given } from "#feedback/model";
import type { Entry } from "#journal/model";
import { api } from "../api/client.ts";
import { Problem } from "../ui/problem.tsx";
import { SignalCounts, type SignalName, Signals } from "../ui/signals.tsx";
import { say } from "../ui/toast.tsx";
import { useWords } from "../words/reader.ts";

/** The four light responses under an entry, and who gave them. On one's own entry they can only be read. */
export function EntrySignals(props: {
  entry: Entry;
  signals: readonly Given[];
  mine: boolean;
  onChanged: () => void;
}) {
  const words = useWords();
  const [problem, setProblem] = createSignal<unknown>();
  const toggle = async (kind: SignalName, on: boolean) => {
    setProblem(undefined);
    const param = { entry: props.entry.id, kind };
    try {
      const route = api.entries[":entry"].signals[":kind"];
      await (on ? route.$put({ param }) : route.$delete({ param }));
      if (kind === "trying-this") sayTrying(on);
      props.onChanged();
    } catch (error) {
      setProblem(error);
    }
  };
  const sayTrying = (on: boolean) =>
    on ? say(words().entry.trying, undefined, "/journal?tab=trying") : say(words().entry.notTrying);
  const trying = () => props.signals.some(({ kind, mine }) => kind === "trying-this" && mine);
  const named = () => props.signals.filter(({ by }) => by.length > 0);
  const unnamed = () => {
    const kinds = new Set<string>(named().map(({ kind }) => kind));
    return Object.fromEntries(Object.entries(props.entry.signals).filter(([kind]) => !kinds.has(kind)));
  };
  const by = () =>
    named()
      .map(({ kind, by }) =>
        words().ui.signals.whose(words().ui.signals[kind], words().ui.list(by.map(({ name }) => name))),
      )
      .join(" · ");
  return (
    <div class="stack">
      <Show
        when={!props.mine}
        fallback={
          <p class="row meta">
            {/* Those whose names are said below are not counted as well. */}
            <SignalCounts counts={unnamed()} />
          </p>
        }
      >
        <Signals
          counts={props.entry.signals}
          mine={props.signals.filter(({ mine }) => mine).map(({ kind }) => kind)}
          onToggle={(kind, on) => void toggle(kind, on)}
        />
      </Show>
      <Show when={by()}>
        <p class="meta">{by()}</p>
      </Show>
      <Show when={trying()}>
        <p class="meta">
          <A href={`/trying/${props.entry.id}`}>{words().entry.tellTry}</A>
        </p>
      </Show>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </div>
  );
}
