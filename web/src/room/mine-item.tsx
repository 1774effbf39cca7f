import { For } from "solid-js";
import type { Mine } from "#backchannel/model";
import { useAudienceWords } from "../words/audience.ts";
import { clock } from "../words/when.ts";
import { GivenAnswer } from "./given-answer.tsx";
import { useHere } from "./here.ts";

/** Something one said, with what became of it. */
export function MineItem(props: { said: Mine }) {
  const words = useAudienceWords();
  const here = useHere();
  const fate = () => {
    const said = words().room.state;
    const { state, hiddenAt, heldFor, moments, into, kind, id, at } = props.said;
    if (hiddenAt) return said.hidden;
    if (here.live.room()?.session.stage === id) return said.onStage;
    switch (state) {
      case "asked":
        return heldFor === "word" ? said.heldForWord : said.asked;
      case "answered":
        return said.answered(moments.answered ? clock(new Date(moments.answered)) : "");
      case "merged":
        return said.merged((into && here.question(into)?.text) ?? "");
      case "shown":
        return kind === "question"
          ? words().room.questions.votes(here.votes.of(here.question(id) ?? props.said))
          : words().room.yours.sent(clock(new Date(at)));
      default:
        return said[state];
    }
  };
  return (
    <li data-state={props.said.hiddenAt ? "hidden" : props.said.state}>
      <p class="room-words" dir="auto">
        {props.said.text}
      </p>
      <p class="room-fate">{fate()}</p>
      <GivenAnswer answer={props.said.answer} />
      <For each={props.said.asides}>
        {(aside) => (
          <p class="meta" dir="auto">
            <b>{aside.by === "moderator" ? words().room.yours.moderators : words().room.yours.you}:</b>{" "}
            {aside.text}
          </p>
        )}
      </For>
    </li>
  );
}
