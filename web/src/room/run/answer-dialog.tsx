import { Show } from "solid-js";
import { LIMITS, type Shown } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { say } from "../../ui/toast.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";
import { writeAnswer } from "./server.ts";
import { WritingDialog } from "./writing-dialog.tsx";

/** An answer in writing, for everybody to read. When somebody answers meanwhile, theirs is shown beside one's own words. */
export function AnswerDialog(props: { run: Run; question: Shown; onClose: () => void }) {
  const words = useLiveWords();
  const text = () => words().run.answering;
  // What was there when the writing began: only what comes after it is news.
  const before = props.question.answer;
  const meanwhile = () => {
    const now = props.run.room()?.questions.find(({ id }) => id === props.question.id)?.answer;
    return now && now.at !== before?.at && now.text !== before?.text ? now : undefined;
  };
  const send = async (answer: string) => {
    await writeAnswer(props.run.session, props.question.id, answer);
    props.run.again();
    say(words().run.did.answerKept);
  };
  return (
    <WritingDialog
      about={props.question.text}
      words={text()}
      first={before?.text}
      replaces
      most={LIMITS.answer}
      rows={5}
      send={send}
      onClose={props.onClose}
    >
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
    </WritingDialog>
  );
}
