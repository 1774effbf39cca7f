import { Show } from "solid-js";
import type { ContributionId } from "#backchannel/model";
import { useAudienceWords } from "../words/audience.ts";
import { clock } from "../words/when.ts";
import { useHere } from "./here.ts";

/** What has become of the words one sent last from this box: on their way, waiting, sent, or refused. */
export function SaidLast(props: { id: ContributionId | undefined }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.yours;
  const kept = () => here.outbox.waiting().find(({ deed }) => deed.do === "say" && deed.say.id === props.id);
  const arrived = () => here.live.own.mine()?.contributions.find(({ id }) => id === props.id);
  const state = () => {
    const refusal = kept()?.refused;
    if (refusal) return `${words().room.refused}. ${here.refusalWords(refusal)}`;
    if (kept()) return here.live.standing() === "away" ? text().waiting : text().sending;
    const mine = arrived();
    if (!mine) return undefined;
    const sent = text().sent(clock(new Date(mine.at)));
    if (mine.state !== "asked") return sent;
    return `${sent} · ${mine.heldFor === "word" ? words().room.state.heldForWord : words().room.state.asked}`;
  };
  const text_ = () => {
    const deed = kept()?.deed;
    return deed?.do === "say" ? deed.say.text : arrived()?.text;
  };
  return (
    <div role="status" class="room-said">
      <Show when={state()}>
        {(said) => (
          <p class="meta" data-refused={kept()?.refused ? "" : undefined}>
            <span class="room-said-words">“{text_()}”</span> <b>{said()}</b>
          </p>
        )}
      </Show>
    </div>
  );
}
