import { createMemo, For, Show } from "solid-js";
import { similar } from "#backchannel/model";
import { announce } from "../shell/announcer.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";
import { VoteButton } from "./vote-button.tsx";

/** Fewer letters say nothing yet. */
const FROM = 10;

/** While somebody writes a question: those that ask the same, to vote for instead. */
export function SimilarQuestions(props: { text: string }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.say;
  const askable = () =>
    (here.live.room()?.questions ?? []).filter(
      ({ id, state }) =>
        (state === "shown" || state === "next" || state === "answered") && !here.own().has(id),
    );
  const found = createMemo<readonly string[]>((before) => {
    if (props.text.trim().length < FROM) return [];
    const now = similar(props.text, askable()).map(({ id }) => id);
    if (now.join() === before.join()) return before;
    if (now.length > before.length) announce(text().similarFound(now.length));
    return now;
  }, []);
  const questions = () => found().flatMap((id) => askable().filter((one) => one.id === id));
  return (
    <Show when={questions().length > 0}>
      <section class="room-similar" aria-label={text().similar}>
        <h2>{text().similar}</h2>
        <ul>
          <For each={questions()}>
            {(question) => (
              <li class="room-question">
                <p id={`similar-${question.id}`} dir="auto">
                  {question.text}
                </p>
                <VoteButton question={question} describedBy={`similar-${question.id}`} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
