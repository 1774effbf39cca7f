import { type JSX, Show } from "solid-js";
import { createSending } from "../../drafts/sending.ts";
import { createWords } from "../../drafts/words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";

/** Something to be written about a question, under its words; what could not be sent stays in the box. */
export function WritingDialog(props: {
  /** The words that are written about. */
  about: string;
  words: { title: string; label: string; hint: string; send: string };
  first?: string | undefined;
  /** What is sent stands in place of what was there. */
  replaces?: boolean;
  most: number;
  rows?: number;
  send: (text: string) => Promise<void>;
  onClose: () => void;
  /** What stands between the question and the box. */
  children?: JSX.Element;
}) {
  const draft = createWords(props.first);
  const sending = createSending(draft, {
    ready: () => draft.text().trim() !== "",
    replaces: props.replaces ?? false,
    send: (text) => props.send(text.trim()),
    onSent: (_, more) => void (more || props.onClose()),
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.words.title}
      actions={
        <Button
          kind="voice"
          busy={sending.busy()}
          disabled={!draft.text().trim()}
          onClick={() => void sending.send()}
        >
          {props.words.send}
        </Button>
      }
    >
      <div class="stack">
        <blockquote class="note" data-tone="voice" dir="auto">
          {props.about}
        </blockquote>
        {props.children}
        <TextArea
          label={props.words.label}
          hint={props.words.hint}
          {...(props.rows && { rows: props.rows })}
          maxlength={props.most}
          value={draft.text()}
          onInput={(event) => draft.write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void sending.send();
          }}
        />
        <Show when={sending.problem()}>
          <Problem error={sending.problem()} />
        </Show>
      </div>
    </Dialog>
  );
}
