import { For, Match, Show, Switch } from "solid-js";
import type { PollForm as Form, Results } from "#backchannel/model";
import { useAudienceWords } from "../words/audience.ts";
import { reader } from "../words/reader.ts";
import { optionsOf } from "./poll-form.tsx";

const percent = (share: number) =>
  new Intl.NumberFormat(reader.locale(), { style: "percent", maximumFractionDigits: 0 }).format(share);

/** How the room answered: a bar for each option with its number beside it, or words by how often they were said. */
export function PollResults(props: { form: Form; results: Results; answers: number }) {
  const words = useAudienceWords();
  const text = () => words().room.polls;
  const counts = () => props.results.counts ?? [];
  const total = () => counts().reduce((sum, count) => sum + count, 0);
  // Whoever chose three options is one answer: each share is of people, not of crosses.
  const of = () => Math.max(1, props.form.type === "multiple" ? props.answers : total());
  const most = () => Math.max(1, ...(props.results.words ?? []).map(({ count }) => count));
  const average = () => {
    const sum = counts().reduce((so, count, at) => so + count * (at + 1), 0);
    return new Intl.NumberFormat(reader.locale(), { maximumFractionDigits: 1 }).format(
      sum / Math.max(1, total()),
    );
  };
  return (
    <Switch>
      <Match when={props.form.type === "cloud"}>
        <ul class="room-cloud">
          <For each={props.results.words ?? []} fallback={<li class="meta">{text().noneYet}</li>}>
            {({ word, count }) => (
              <li style={{ "--weight": count / most() }}>
                <span dir="auto">{word}</span> <small>{count}</small>
              </li>
            )}
          </For>
        </ul>
      </Match>
      <Match when={props.form.type !== "cloud" && props.form}>
        {(form) => (
          <>
            <ol class="room-bars">
              <For each={optionsOf(form() as Exclude<Form, { type: "cloud" }>, text().scale)}>
                {(label, at) => (
                  <li style={{ "--share": (counts()[at()] ?? 0) / of() }}>
                    <span dir="auto">{label}</span>
                    <b>{text().share(counts()[at()] ?? 0, percent((counts()[at()] ?? 0) / of()))}</b>
                  </li>
                )}
              </For>
            </ol>
            <Show when={form().type === "scale" && total() > 0}>
              <p class="meta">{text().average(average())}</p>
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}
