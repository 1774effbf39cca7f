import { createEffect, createMemo, For, on, Show } from "solid-js";
import type { Mine } from "#backchannel/model";
import { say } from "../ui/toast.tsx";
import { wear } from "../ui/wear.ts";
import { useAudienceWords } from "../words/audience.ts";
import { Aside } from "./aside.tsx";
import { toldBetween } from "./fates.ts";
import { useHere } from "./here.ts";
import { MineItem } from "./mine-item.tsx";
import type { Kept } from "./outbox-queue.ts";
import { WaitingItem } from "./waiting-item.tsx";
import styles from "./yours.css?inline";

wear(styles);

const isWide = () => matchMedia("(width >= 1000px)").matches;
const asksMe = ({ asides }: Mine) => asides.at(-1)?.by === "moderator";

/** What is one's own here: what the moderators ask back first, then what waits to be sent, and what became of the rest. */
export function Yours() {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.yours;
  const mine = () =>
    (here.live.own.mine()?.contributions ?? []).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const arrived = createMemo(() => new Set(mine().map(({ id }) => id)));
  const waiting = () =>
    here.outbox.waiting().filter((kept) => kept.deed.do === "say" && !arrived().has(kept.deed.say.id));
  const asking = createMemo(() =>
    here.live.room()?.session.state === "open"
      ? mine()
          .filter(asksMe)
          .map(({ id }) => id)
      : [],
  );
  const refused = (kept: Kept) => kept.refused !== undefined;
  // Read anew at every change: what is in the store changes in place.
  const plain = createMemo(() =>
    mine().map(({ id, state, hiddenAt, asides }) => ({
      id,
      state,
      hiddenAt,
      onStage: here.live.room()?.session.stage === id,
      asked: asides.length,
    })),
  );
  createEffect(
    on(plain, (now, before) => {
      if (!before || before.length === 0) return;
      for (const told of toldBetween(before, now)) say(text().told[told]);
    }),
  );
  return (
    <>
      <For each={asking()}>
        {(id) => <Show when={mine().find((one) => one.id === id)}>{(said) => <Aside said={said()} />}</Show>}
      </For>
      <details class="room-yours" open={isWide()}>
        <summary>
          <span>{text().title(mine().length + waiting().length)}</span>
          <Show when={waiting().length > 0}>
            <b class={waiting().some(refused) ? "voice" : "listen"}>
              {waiting().some(refused) ? text().refused : text().waiting}
            </b>
          </Show>
        </summary>
        <Show when={mine().length + waiting().length > 0} fallback={<p class="meta">{text().none}</p>}>
          <ol class="room-own">
            <For each={waiting().toReversed()}>{(kept) => <WaitingItem kept={kept} />}</For>
            <For each={mine()}>{(said) => <MineItem said={said} />}</For>
          </ol>
        </Show>
      </details>
    </>
  );
}
