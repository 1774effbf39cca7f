import { createSignal, For, Index, Match, Show, Switch } from "solid-js";
import { type PollForm as Form, POLL_LIMITS, type Poll, type PollAnswer } from "#backchannel/model";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { useAudienceWords } from "../words/audience.ts";

type Choosing = Exclude<Form, { type: "cloud" }>;

/** How one answers: one of several, some of several, a step, or a few words of one's own. */
export function PollForm(props: { poll: Poll; onAnswer: (answer: PollAnswer) => void }) {
  const words = useAudienceWords();
  const text = () => words().room.polls;
  const [choices, setChoices] = createSignal<readonly number[]>([]);
  const [own, setOwn] = createSignal<readonly string[]>(Array.from({ length: POLL_LIMITS.words }, () => ""));
  const choosing = () => (props.poll.form.type === "cloud" ? undefined : (props.poll.form as Choosing));
  const said = () =>
    own()
      .map((word) => word.trim())
      .filter(Boolean);
  const empty = () => (choosing() ? choices().length === 0 : said().length === 0);
  function send(event: Event) {
    event.preventDefault();
    if (!empty()) props.onAnswer(choosing() ? { choices: [...choices()] } : { words: said() });
  }
  const choose = (at: number, on: boolean) =>
    setChoices((all) =>
      props.poll.form.type === "multiple" ? [...all.filter((one) => one !== at), ...(on ? [at] : [])] : [at],
    );
  return (
    <form class="stack" onSubmit={send}>
      <Switch>
        <Match when={choosing()}>
          {(form) => (
            <fieldset class="room-choices" data-type={form().type}>
              <legend class="aloud">{props.poll.question}</legend>
              <Show when={form().type === "multiple"}>
                <p class="meta">{text().several}</p>
              </Show>
              <For each={optionsOf(form(), text().scale)}>
                {(label, at) => (
                  <label>
                    <input
                      type={form().type === "multiple" ? "checkbox" : "radio"}
                      name={props.poll.id}
                      checked={choices().includes(at())}
                      onChange={(event) => choose(at(), event.currentTarget.checked)}
                    />
                    <span dir="auto">{label}</span>
                  </label>
                )}
              </For>
            </fieldset>
          )}
        </Match>
        <Match when={true}>
          <p class="meta">{text().words(POLL_LIMITS.words)}</p>
          <div class="room-cloud-form">
            <Index each={own()}>
              {(word, at) => (
                <Field
                  label={text().word(at + 1)}
                  hideLabel
                  placeholder={text().word(at + 1)}
                  maxlength={POLL_LIMITS.word}
                  value={word()}
                  onInput={(event) => {
                    const value = event.currentTarget.value;
                    setOwn((all) => all.with(at, value));
                  }}
                />
              )}
            </Index>
          </div>
        </Match>
      </Switch>
      <div>
        <Button type="submit" kind="voice" disabled={empty()}>
          {text().answer}
        </Button>
      </div>
    </form>
  );
}

/** The options in words; of a scale its numbers, with what the two ends mean. */
export function optionsOf(form: Choosing, between: (low: string, high: string) => string): readonly string[] {
  if (form.type !== "scale") return form.options;
  return Array.from({ length: form.steps }, (_, at) =>
    at === 0
      ? between("1", form.low)
      : at === form.steps - 1
        ? between(`${form.steps}`, form.high)
        : `${at + 1}`,
  );
}
