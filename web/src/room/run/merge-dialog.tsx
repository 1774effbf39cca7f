import { createSignal, For, Show } from "solid-js";
import { type Shown, similar } from "#backchannel/model";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";

const ALIKE = 3;

/** Which question this one goes into: those much alike first, then all that are open, to be found by their words. */
export function MergeDialog(props: { run: Run; question: Shown; onClose: () => void }) {
  const words = useLiveWords();
  const text = () => words().run.merging;
  const [find, setFind] = createSignal("");
  const others = () => {
    const all = props.run.lanes();
    if (!all) return [];
    const open = [...(all.stage ? [all.stage] : []), ...all.next, ...all.open];
    return open.filter(
      ({ id, state }) => id !== props.question.id && (state === "shown" || state === "next"),
    );
  };
  const alike = () => similar(props.question.text, others(), ALIKE);
  const found = () => {
    const wanted = find().trim().toLocaleLowerCase();
    const first = alike();
    const rest = others().filter((one) => !first.includes(one));
    return [...first, ...rest].filter((one) => one.text.toLocaleLowerCase().includes(wanted));
  };
  const into = (one: Shown) => {
    void props.run.acts.merge(props.question, one);
    props.onClose();
  };
  return (
    <Dialog open onClose={props.onClose} title={text().title} description={text().lead}>
      <div class="stack">
        <blockquote class="note" data-tone="voice" dir="auto">
          {props.question.text}
        </blockquote>
        <Field
          label={text().find}
          type="search"
          value={find()}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
        <ul class="merge-into">
          <For each={found()} fallback={<li class="meta">{text().none}</li>}>
            {(one) => (
              <li>
                <button type="button" aria-label={text().do(one.text)} onClick={() => into(one)}>
                  <span dir="auto">{one.text}</span>
                  <small>
                    {words().run.votes(one.votes)}
                    <Show when={alike().includes(one)}> · {text().alike}</Show>
                  </small>
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Dialog>
  );
}
