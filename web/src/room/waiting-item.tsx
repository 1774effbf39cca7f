import { Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";
import type { Kept } from "./outbox-queue.ts";

/** Words that have not arrived: on their way, or refused, and then one's own to change. */
export function WaitingItem(props: { kept: Kept }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.yours;
  const said = () => (props.kept.deed.do === "say" ? props.kept.deed.say : undefined);
  async function edit() {
    const what = said();
    if (!what) return;
    await here.outbox.drop(props.kept);
    here.edit(what.kind, what);
  }
  return (
    <li data-state={props.kept.refused ? "refused" : "waiting"}>
      <p class="room-words" dir="auto">
        {said()?.text}
      </p>
      <Show when={props.kept.refused} fallback={<p class="room-fate">{text().waiting}</p>}>
        {(refusal) => (
          <>
            <p class="room-fate">
              {text().refused}: {here.refusalWords(refusal())}
            </p>
            <div class="row">
              <Button size="small" onClick={() => void edit()}>
                {text().edit}
              </Button>
              <Button size="small" kind="quiet" onClick={() => void here.outbox.drop(props.kept)}>
                {text().discard}
              </Button>
            </div>
          </>
        )}
      </Show>
    </li>
  );
}
