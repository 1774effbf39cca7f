import { Show } from "solid-js";
import type { Shown } from "#backchannel/model";
import { useAudienceWords } from "../words/audience.ts";

/** What was answered in writing, and by whom; nothing where it was not. */
export function GivenAnswer(props: { answer: Shown["answer"] }) {
  const words = useAudienceWords();
  return (
    <Show when={props.answer}>
      {(answer) => (
        <div class="note">
          <p class="meta">{words().room.questions.by(answer().by)}</p>
          <p class="room-words" dir="auto">
            {answer().text}
          </p>
        </div>
      )}
    </Show>
  );
}
