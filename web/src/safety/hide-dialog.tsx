import { Show } from "solid-js";
import { createSending } from "../drafts/sending.ts";
import { createWords } from "../drafts/words.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { useCareWords } from "../words/care.ts";

/** What whoever hides something writes to its author: without that, nothing is hidden. */
export function HideDialog(props: {
  author: string;
  onHide: (why: string) => Promise<void>;
  onClose: () => void;
}) {
  const words = useCareWords();
  const text = () => words().care.review;
  const why = createWords();
  const sending = createSending(why, {
    ready: () => why.text().trim() !== "",
    send: (typed) => props.onHide(typed.trim()),
    onSent: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={text().hideTitle(props.author)}
      description={text().hideLead(props.author)}
      actions={
        <>
          <Button kind="quiet" onClick={props.onClose}>
            {text().cancel}
          </Button>
          <Button
            kind="voice"
            busy={sending.busy()}
            disabled={!why.text().trim()}
            onClick={() => void sending.send()}
          >
            {text().hide}
          </Button>
        </>
      }
    >
      <TextArea
        label={text().why(props.author)}
        hint={text().whyHint}
        maxLength={1_000}
        dir="auto"
        value={why.text()}
        onInput={(event) => why.write(event.currentTarget.value)}
      />
      <Show when={sending.problem()}>
        <Problem error={sending.problem()} title={text().notDone} />
      </Show>
    </Dialog>
  );
}
