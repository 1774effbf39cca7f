import { createSignal, type JSX, Show } from "solid-js";
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
  most: number;
  rows?: number;
  send: (text: string) => Promise<void>;
  onClose: () => void;
  /** What stands between the question and the box. */
  children?: JSX.Element;
}) {
  const [draft, setDraft] = createSignal(props.first ?? "");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const send = async () => {
    if (!draft().trim() || busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await props.send(draft().trim());
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
      title={props.words.title}
      actions={
        <Button kind="voice" busy={busy()} disabled={!draft().trim()} onClick={() => void send()}>
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
