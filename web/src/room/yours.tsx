import { createEffect, createMemo, For, on, Show } from "solid-js";
import type { Mine } from "#backchannel/model";
import { say } from "../ui/toast.tsx";
import { useWords } from "../words/reader.ts";
import { toldBetween } from "./fates.ts";
import { useHere } from "./here.ts";
import { MineItem } from "./mine-item.tsx";
import type { Kept } from "./outbox-queue.ts";
import { WaitingItem } from "./waiting-item.tsx";

const isWide = () => matchMedia("(width >= 1000px)").matches;
const asksMe = ({ asides }: Mine) => asides.at(-1)?.by === "moderator";

/** What is one's own here: what waits to be sent, and what became of the rest. Opens by itself when it needs one. */
export function Yours() {
  const words = useWords();
  const here = useHere();
  const text = () => words().room.yours;
  let fold: HTMLDetailsElement | undefined;
  const mine = () =>
    (here.live.mine()?.contributions ?? []).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const arrived = createMemo(() => new Set(mine().map(({ id }) => id)));
  const waiting = () =>
    here.outbox.waiting().filter((kept) => kept.deed.do === "say" && !arrived().has(kept.deed.say.id));
  const needs = () => mine().filter(asksMe).length;
  const refused = (kept: Kept) => kept.refused !== undefined;
  // Read anew at every change: what is in the store changes in place.
  const plain = createMemo(() =>
    mine().map(({ id, state, hiddenAt, asides }) => ({ id, state, hiddenAt, asked: asides.length })),
  );
  createEffect(
    on(plain, (now, before) => {
      if (!before || before.length === 0) return;
      for (const told of toldBetween(before, now)) say(text().told[told]);
    }),
  );
  createEffect(() => {
    if (fold && (needs() > 0 || waiting().some(refused))) fold.open = true;
  });
  return (
    <details class="room-yours" open={isWide()} ref={fold}>
      <summary>
        <span>{text().title(mine().length + waiting().length)}</span>
        <Show when={needs() > 0}>
          <b class="voice">{text().needsYou(needs())}</b>
        </Show>
        <Show when={waiting().length > 0}>
          <b class="listen">{waiting().some(refused) ? text().refused : text().waiting}</b>
        </Show>
      </summary>
      <Show when={mine().length + waiting().length > 0} fallback={<p class="meta">{text().none}</p>}>
        <ol class="room-own">
          <For each={waiting().toReversed()}>{(kept) => <WaitingItem kept={kept} />}</For>
          <For each={mine()}>{(said) => <MineItem said={said} />}</For>
        </ol>
      </Show>
    </details>
  );
}
