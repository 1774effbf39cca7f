import { createSignal, Show } from "solid-js";
import type { Help } from "#journal/model";
import type { DraftAsk } from "../drafts/device.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import type { Passage } from "../ui/passages.ts";
import { useAskingWords } from "../words/asking.ts";
import "./asking.css";

const HELPS: readonly Help[] = ["view", "check", "who-knows", "challenge"];
const LIMIT = 300;

/**
 * A precise question of an author: its words, what kind of help they want, and whether it is about the whole text or a passage
 * they select. `selection` reads what is selected at the moment they say that it is about that.
 */
export function AskFields(props: {
  ask: DraftAsk;
  onAsk: (ask: DraftAsk) => void;
  selection: () => Passage | undefined;
  autofocus?: boolean;
}) {
  const words = useAskingWords();
  const text = () => words().asking.ask;
  const [missing, setMissing] = createSignal(false);
  const change = (part: Partial<DraftAsk>) => {
    const { question, help, passage } = { ...props.ask, ...part };
    props.onAsk({ question, help, ...(passage && { passage }) });
  };
  const aboutSelection = () => {
    const passage = props.selection();
    setMissing(!passage);
    if (passage) change({ passage });
  };
  return (
    <div class="ask-fields">
      <Field
        label={text().question}
        hint={text().hint}
        placeholder={text().example}
        dir="auto"
        maxlength={LIMIT}
        value={props.ask.question}
        ref={(element) => props.autofocus && queueMicrotask(() => element.focus())}
        onInput={(event) => change({ question: event.currentTarget.value })}
      />
      <Choice
        label={text().help}
        options={HELPS.map((help) => ({
          value: help,
          label: words().asking.helps[help],
          hint: words().asking.helpHints[help],
        }))}
        value={props.ask.help as Help}
        onChange={(help) => change({ help })}
      />
      <div class="ask-about">
        <Show
          when={props.ask.passage}
          fallback={
            <p class="row">
              <span>
                <b>{text().about}</b> {text().whole}
              </span>
              {/* Keeps the selection in the words while the mouse is on the button. */}
              <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={aboutSelection}>
                {text().selection}
              </Button>
            </p>
          }
        >
          {(passage) => (
            <>
              <b>{text().about}</b>
              <blockquote class="read" dir="auto">
                {passage().text}
              </blockquote>
              <Button kind="quiet" size="small" onClick={() => change({ passage: undefined })}>
                {text().backToWhole}
              </Button>
            </>
          )}
        </Show>
        <p class="meta" role="status">
          {missing() && !props.ask.passage ? text().selectFirst : ""}
        </p>
      </div>
    </div>
  );
}
