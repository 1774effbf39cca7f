import { Show } from "solid-js";
import type { Shown } from "#backchannel/model";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";

/** One vote, given and taken back with the same press; one's own questions and those that are over only show theirs. */
export function VoteButton(props: { question: Shown; describedBy: string }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.questions;
  const votes = () => here.votes.of(props.question);
  const voted = () => here.votes.has(props.question.id);
  const may = () =>
    here.live.room()?.session.state === "open" &&
    here.live.own.me()?.role !== "stage" &&
    (props.question.state === "shown" || props.question.state === "next") &&
    !here.own().has(props.question.id);
  return (
    <Show
      when={may()}
      fallback={
        <p class="room-vote" data-still>
          <b>{votes()}</b>
          <span class="aloud">{text().votes(votes())}</span>
        </p>
      }
    >
      <button
        type="button"
        class="room-vote"
        aria-pressed={voted()}
        aria-label={voted() ? text().takeBack(votes()) : text().vote(votes())}
        aria-describedby={props.describedBy}
        onClick={() => void here.votes.press(props.question.id)}
      >
        <svg viewBox="0 0 20 12" aria-hidden="true">
          <path d={voted() ? "M4 6l4 4 8-8" : "M3 9.5l7-7 7 7"} />
        </svg>
        <b>{votes()}</b>
        <Show when={voted()}>
          <small>{text().voted}</small>
        </Show>
      </button>
    </Show>
  );
}
