import { createSignal, Show } from "solid-js";
import { LIMITS, type Shown } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { say } from "../../ui/toast.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";
import { writeAnswer } from "./server.ts";

/** An answer in writing, for everybody to read. When somebody answers meanwhile, theirs is shown beside one's own words. */
export function AnswerDialog(props: { run: Run; question: Shown; onClose: () => void }) {
  const words = useLiveWords();
  const text = () => words().run.answering;
  // What was there when the writing began: only what comes after it is news.
  const before = props.question.answer;
  const [draft, setDraft] = createSignal(before?.text ?? "");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const meanwhile = () => {
    const now = props.run.room()?.questions.find(({ id }) => id === props.question.id)?.answer;
    return now && now.at !== before?.at && now.text !== before?.text ? now : undefined;
  };
  const send = async () => {
    if (!draft().trim() || busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await writeAnswer(props.run.session, props.question.id, draft().trim());
      props.run.again();
      say(words().run.did.answerKept);
      props.onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={text().title}
      actions={
        <Button kind="voice" busy={busy()} disabled={!draft().trim()} onClick={() => void send()}>
          {text().send}
        </Button>
      }
    >
      <div class="stack">
        <blockquote class="note" data-tone="voice" dir="auto">
          {props.question.text}
        </blockquote>
        <Show when={meanwhile()}>
          {(answer) => (
            <div class="note" role="status">
              <p class="meta">{text().before}</p>
              <p dir="auto">{answer().text}</p>
              <p class="meta">{answer().by ? text().already(answer().by) : text().inWriting}</p>
              <div class="row">
                <Button size="small" onClick={props.onClose}>
                  {text().keepTheirs}
                </Button>
              </div>
            </div>
          )}
        </Show>
        <TextArea
          label={text().label}
          hint={text().hint}
          rows={5}
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
      </div>
    </Dialog>
  );
}
