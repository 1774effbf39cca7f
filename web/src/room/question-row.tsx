import { Show } from "solid-js";
import type { Shown } from "#backchannel/model";
import { useAudienceWords } from "../words/audience.ts";
import { clock } from "../words/when.ts";
import { GivenAnswer } from "./given-answer.tsx";
import { useHere } from "./here.ts";
import { VoteButton } from "./vote-button.tsx";

/** Who said something, or that it is one's own. */
export function SaidBy(props: { said: Shown }) {
  const words = useAudienceWords();
  const here = useHere();
  return (
    <>
      {props.said.by?.name ?? words().room.questions.unnamed}
      <Show when={here.own().has(props.said.id)}>
        {" · "}
        <b>{words().room.questions.yours}</b>
      </Show>
    </>
  );
}

/** A question as the room sees it: what is asked, by whom, where it stands, and the vote on the right. */
export function QuestionRow(props: { question: Shown }) {
  const words = useAudienceWords();
  const state = () => {
    const said = words().room.state;
    const { moments, state } = props.question;
    switch (state) {
      case "next":
        return said.next;
      case "answered":
        return said.answered(moments.answered ? clock(new Date(moments.answered)) : "");
      case "later":
        return said.later;
      case "declined":
        return said.declined;
      default:
        return undefined;
    }
  };
  return (
    <li class="room-question" data-state={props.question.state}>
      <div>
        <p class="room-asked" id={`q-${props.question.id}`} dir="auto">
          {props.question.text}
        </p>
        <p class="meta">
          <SaidBy said={props.question} />
          <Show when={state()}>
            {(said) => (
              <>
                {" · "}
                <span class="room-state">{said()}</span>
              </>
            )}
          </Show>
          <Show when={props.question.ways > 1}>
            {" · "}
            {words().room.questions.ways(props.question.ways)}
          </Show>
        </p>
        <GivenAnswer answer={props.question.answer} />
      </div>
      <VoteButton question={props.question} describedBy={`q-${props.question.id}`} />
    </li>
  );
}
