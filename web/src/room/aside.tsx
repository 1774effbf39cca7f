import { createSignal, For, Show } from "solid-js";
import { LIMITS, type Mine } from "#backchannel/model";
import { createSending } from "../drafts/sending.ts";
import { createWords } from "../drafts/words.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";

/** What the moderators ask back, and one's answer, which nobody else reads. */
export function Aside(props: { said: Mine }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.yours;
  const typed = createWords();
  const coming = () =>
    here.outbox
      .waiting()
      .flatMap(({ deed, refused }) =>
        deed.do === "aside" && deed.about === props.said.id ? [{ text: deed.text, refused }] : [],
      );
  const [answering, setAnswering] = createSignal(false);
  const asked = () => props.said.asides.at(-1)?.text;
  const sending = createSending(typed, {
    ready: () => typed.text().trim() !== "",
    send: (text) => here.outbox.give({ do: "aside", about: props.said.id, text: text.trim() }),
    onSent: () => undefined,
  });
  const send = (event: Event) => {
    event.preventDefault();
    void sending.send();
  };
  return (
    <section class="note room-aside" data-tone="voice" aria-label={text().asks}>
      <p class="meta">
        {text().asks} · “{props.said.text}”
      </p>
      <p class="room-words" dir="auto">
        {asked()}
      </p>
      <For each={coming()}>
        {(mine) => (
          <p dir="auto">
            <b>{text().you}:</b> {mine.text}{" "}
            <small>{mine.refused ? here.refusalWords(mine.refused) : text().waiting}</small>
          </p>
        )}
      </For>
      <Show when={coming().length === 0}>
        <Show
          when={answering()}
          fallback={
            <div>
              <Button size="small" onClick={() => setAnswering(true)}>
                {text().send}
              </Button>
            </div>
          }
        >
          <form class="stack" onSubmit={send}>
            <TextArea
              label={text().answer}
              hint={text().asksHint}
              rows={2}
              maxlength={LIMITS.aside}
              ref={(area) => setTimeout(() => area.focus())}
              value={typed.text()}
              onInput={(event) => typed.write(event.currentTarget.value)}
            />
            <Show when={sending.problem()}>
              <Problem error={sending.problem()} />
            </Show>
            <div>
              <Button type="submit" kind="voice" busy={sending.busy()} disabled={!typed.text().trim()}>
                {text().send}
              </Button>
            </div>
          </form>
        </Show>
      </Show>
    </section>
  );
}
