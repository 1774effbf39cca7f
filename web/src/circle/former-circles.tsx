import { createSignal, For, Show } from "solid-js";
import type { MyCircle } from "#cohort/model";
import { useMe } from "../people/me.ts";
import { StreamList } from "../stream/stream-list.tsx";
import { useCircleWords } from "../words/circle.ts";

/** The circles one was in before: with whom, and, once it is asked for, what was written there. */
export function FormerCircles(props: { before: MyCircle["before"] }) {
  const words = useCircleWords();
  const text = () => words().circle.mine;
  return (
    <Show when={props.before.length > 0}>
      <section class="stack circles-before" aria-labelledby="circles-before">
        <h2 id="circles-before">{text().before}</h2>
        <p class="meta">{text().beforeLead}</p>
        <For each={props.before}>{(circle) => <FormerCircle circle={circle} />}</For>
      </section>
    </Show>
  );
}

function FormerCircle(props: { circle: MyCircle["before"][number] }) {
  const words = useCircleWords();
  const text = () => words().circle.mine;
  const me = useMe();
  const [seen, setSeen] = createSignal(false);
  const others = () =>
    props.circle.members.filter(({ id }) => id !== me.data?.person.id).map(({ name }) => name);
  return (
    <details onToggle={(event) => event.currentTarget.open && setSeen(true)}>
      <summary dir="auto">{text().with(others())}</summary>
      <Show when={seen()}>
        <StreamList of={props.circle.id} empty={text().nothingBefore} />
      </Show>
    </details>
  );
}
