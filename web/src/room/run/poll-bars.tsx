import { For, Show } from "solid-js";
import type { Poll } from "#backchannel/model";
import { areFew } from "#people/model";
import { useLiveWords } from "../../words/live.ts";
import { reader } from "../../words/reader.ts";
import { bars, meanOf } from "./bars.ts";

/** The results of a poll as bars, each with its number; of words of one's own, the ones said most. A few answers are not shown. */
export function PollBars(props: { poll: Poll }) {
  const words = useLiveWords();
  const text = () => words().run.poll;
  const lines = () => bars(props.poll);
  const percent = (share: number) =>
    new Intl.NumberFormat(reader.locale(), { style: "percent", maximumFractionDigits: 0 }).format(share);
  const end = (at: number) => {
    const { form } = props.poll;
    if (form.type !== "scale") return "";
    if (at === 0) return form.low;
    return at === form.steps - 1 ? form.high : "";
  };
  const none = () => (props.poll.answers > 0 ? text().few[props.poll.state] : text().nobody);
  return (
    <Show when={!areFew(props.poll.answers)} fallback={<p class="meta">{none()}</p>}>
      <ul class="bars" aria-label={text().results(props.poll.question)}>
        <For each={lines()}>
          {(bar, at) => (
            <li data-most={bar.most ? "" : undefined}>
              <span class="bar-label" dir="auto">
                {bar.label}
                <Show when={end(at())}>
                  <small> {end(at())}</small>
                </Show>
              </span>
              <span class="bar-track" aria-hidden="true" style={{ "--share": bar.share }} />
              <span class="bar-count">
                <span aria-hidden="true">
                  {bar.count} · {percent(bar.share)}
                </span>
                <span class="aloud">{text().bar(bar.count, percent(bar.share))}</span>
                <Show when={bar.most}>
                  <span class="aloud">, {text().most}</span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={meanOf(props.poll)}>
        {(mean) => (
          <p class="meta">
            {text().mean(new Intl.NumberFormat(reader.locale(), { maximumFractionDigits: 1 }).format(mean()))}
          </p>
        )}
      </Show>
    </Show>
  );
}
