import { Show } from "solid-js";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";

/** The question that is being answered, where everybody looks first. */
export function OnStage() {
  const words = useAudienceWords();
  const here = useHere();
  const question = () => {
    const session = here.live.room()?.session;
    return session?.state === "open" && session.stage ? here.question(session.stage) : undefined;
  };
  return (
    <Show when={question()}>
      {(asked) => (
        <section class="room-stage" aria-labelledby="room-stage">
          <h2 id="room-stage">{words().room.stage.title}</h2>
          <p class="room-asked" dir="auto">
            {asked().text}
          </p>
          <p class="meta">
            {asked().by?.name ?? words().room.questions.unnamed}
            {" · "}
            {words().room.questions.votes(here.votes.of(asked()))}
            <Show when={asked().ways > 1}>
              {" · "}
              {words().room.stage.ways(asked().ways)}
            </Show>
          </p>
        </section>
      )}
    </Show>
  );
}
