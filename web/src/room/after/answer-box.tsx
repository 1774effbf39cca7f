import { createSignal, Show } from "solid-js";
import { LIMITS, type SessionId, type Shown } from "#backchannel/model";
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
  const [draft, setDraft] = createSignal(props.question.answer?.text ?? "");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
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
  const send = async () => {
    if (!draft().trim() || busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await writeAnswer(props.session, props.question.id, draft().trim());
      say(words().run.did.answerKept);
      setOpen(false);
      props.onGiven();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
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
          value={draft()}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
        <Show when={problem()}>
          <Problem error={problem()} />
        </Show>
        <div class="row">
          <Button kind="voice" busy={busy()} disabled={!draft().trim()} onClick={() => void send()}>
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
