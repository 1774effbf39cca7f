import { createSignal, Show } from "solid-js";
import { LIMITS, type SessionId, type Shown } from "#backchannel/model";
import { createSending } from "../../drafts/sending.ts";
import { createWords } from "../../drafts/words.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { say } from "../../ui/toast.tsx";
import { useLiveWords } from "../../words/live.ts";
import { writeAnswer } from "../run/server.ts";

/** An answer written after the session, for who may give one; opened with one press, and kept until it is sent. */
export function AnswerBox(props: { session: SessionId; question: Shown; onGiven: () => void }) {
  const words = useLiveWords();
  const text = () => words().after;
  const [open, setOpen] = createSignal(false);
  const draft = createWords(props.question.answer?.text);
  const verb = () => (props.question.answer ? text().change : text().write);
  let box: HTMLTextAreaElement | undefined;
  let opener: HTMLButtonElement | undefined;
  const begin = () => {
    setOpen(true);
    box?.focus();
  };
  const leave = () => {
    setOpen(false);
    opener?.focus();
  };
  const sending = createSending(draft, {
    ready: () => draft.text().trim() !== "",
    replaces: true,
    send: (typed) => writeAnswer(props.session, props.question.id, typed.trim()),
    onSent(_, more) {
      say(words().run.did.answerKept);
      if (!more) setOpen(false);
      props.onGiven();
    },
  });
  return (
    <Show
      when={open()}
      fallback={
        <Button
          ref={opener}
          kind="quiet"
          aria-label={words().run.act.of(verb(), props.question.text)}
          onClick={begin}
        >
          {verb()}
        </Button>
      }
    >
      <div class="stack answer-box">
        <TextArea
          ref={box}
          label={text().answerTo(props.question.text)}
          hideLabel
          maxlength={LIMITS.answer}
          value={draft.text()}
          onInput={(event) => draft.write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void sending.send();
          }}
        />
        <Show when={sending.problem()}>
          <Problem error={sending.problem()} />
        </Show>
        <div class="row">
          <Button
            kind="voice"
            busy={sending.busy()}
            disabled={!draft.text().trim()}
            onClick={() => void sending.send()}
          >
            {text().send}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {text().leave}
          </Button>
        </div>
      </div>
    </Show>
  );
}
