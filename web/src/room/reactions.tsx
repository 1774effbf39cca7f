import { For } from "solid-js";
import type { Reaction } from "#backchannel/model";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";
import { react } from "./server.ts";

const REACTIONS: readonly Reaction[] = ["applause", "agree", "wonder", "laugh"];
/** More than one a second counts as one. */
const COUNTS = 1_000;

/** Four words for what one does in a hall without a word. They are not kept for later: a moment has passed. */
export function Reactions() {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.reactions;
  const last = new Map<Reaction, number>();
  const soFar = (kind: Reaction) => here.live.room()?.reactions[kind] ?? 0;
  function press(kind: Reaction, button: HTMLElement) {
    const now = Date.now();
    if (now - (last.get(kind) ?? 0) < COUNTS) return;
    last.set(kind, now);
    button.dataset.pressed = "";
    setTimeout(() => delete button.dataset.pressed, 600);
    react(here.session, kind).catch(() => undefined);
  }
  return (
    <fieldset class="room-reactions">
      <legend class="aloud">{text().label}</legend>
      <For each={REACTIONS}>
        {(kind) => (
          <button
            type="button"
            aria-label={text().soFar(text()[kind], soFar(kind))}
            onClick={(event) => press(kind, event.currentTarget)}
          >
            <span>{text()[kind]}</span> <small>{soFar(kind) || ""}</small>
          </button>
        )}
      </For>
    </fieldset>
  );
}
