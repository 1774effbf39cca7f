import { createMemo, For, Show } from "solid-js";
import type { ContributionId, Shown } from "#backchannel/model";
import { Empty } from "../ui/empty.tsx";
import { wear } from "../ui/wear.ts";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";
import { inOrder } from "./order.ts";
import { QuestionRow } from "./question-row.tsx";
import styles from "./questions.css?inline";
import { createSteady } from "./steady.ts";

wear(styles);

const same = (one: readonly ContributionId[], other: readonly ContributionId[]) =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/** What the room wants to know, the most wanted first; what is over is folded below. */
export function Questions() {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.questions;
  let list: HTMLOListElement | undefined;
  const room = here.live.room;
  const stage = () => (room()?.session.state === "open" ? room()?.session.stage : undefined);
  const ordered = createMemo(() => inOrder(room()?.questions ?? [], stage()));
  const wanted = createMemo(() => ordered().open.map(({ id }) => id), undefined, { equals: same });
  const there = createMemo(() => new Set(room()?.questions.map(({ id }) => id)));
  const steady = createSteady(() => list, wanted, there);
  const isEmpty = () => steady.ids().length === 0 && ordered().answered.length + ordered().later.length === 0;
  function show() {
    steady.show();
    list?.focus();
  }
  return (
    <>
      <Show when={steady.waits().fresh > 0 || steady.waits().moved}>
        <button type="button" class="room-more" onClick={show}>
          {steady.waits().fresh > 0 ? text().more(steady.waits().fresh) : text().moved}
        </button>
      </Show>
      <Show when={isEmpty()}>
        <Empty>{text().none}</Empty>
      </Show>
      <ol class="room-list" aria-label={text().list} tabindex="-1" ref={list}>
        <For each={steady.ids()}>
          {(id) => (
            <Show when={here.question(id)}>{(question) => <QuestionRow question={question()} />}</Show>
          )}
        </For>
      </ol>
      <Folded label={text().answered} questions={ordered().answered} />
      <Folded label={text().later} questions={ordered().later} />
    </>
  );
}

function Folded(props: { label: string; questions: readonly Shown[] }) {
  const words = useAudienceWords();
  return (
    <Show when={props.questions.length > 0}>
      <details class="room-fold">
        <summary>{words().room.questions.folded(props.label, props.questions.length)}</summary>
        <ol class="room-list">
          <For each={props.questions}>{(question) => <QuestionRow question={question} />}</For>
        </ol>
      </details>
    </Show>
  );
}
