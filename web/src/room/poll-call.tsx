import { Show } from "solid-js";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";

/** That the room is asked something I have not answered, wherever I look meanwhile; and the way there. */
export function PollCall() {
  const words = useAudienceWords();
  const here = useHere();
  const waits = () => {
    const room = here.live.room();
    const isMine = room?.session.state === "open" && here.live.own.mine() && here.tab() !== "polls";
    if (!isMine || here.live.own.me()?.role === "stage") return undefined;
    return room.polls.findLast(({ id, state }) => state === "open" && !here.hasAnswered(id));
  };
  const open = (poll: string) => {
    here.setTab("polls");
    setTimeout(() => document.getElementById(`poll-${poll}`)?.focus());
  };
  return (
    <Show when={waits()}>
      {(poll) => (
        <button type="button" class="room-call" onClick={() => open(poll().id)}>
          <small>{words().room.polls.waits}</small>
          <span dir="auto">{poll().question}</span>
        </button>
      )}
    </Show>
  );
}
