import { createSignal, Show } from "solid-js";
import { LIMITS, type Shown } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { say } from "../../ui/toast.tsx";
import { useLiveWords } from "../../words/live.ts";
import { Asides } from "./asides.tsx";
import type { Run } from "./create-run.ts";
import { askBack } from "./server.ts";

/** A word with who asked, who stays as unknown as they want to be. */
export function AskBackDialog(props: { run: Run; question: Shown; onClose: () => void }) {
  const words = useLiveWords();
  const text = () => words().run.asking;
  const [draft, setDraft] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const asides = () => props.run.desk()?.asked.find(({ id }) => id === props.question.id)?.asides ?? [];
  const send = async () => {
    if (!draft().trim() || busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await askBack(props.run.session, props.question.id, draft().trim());
      props.run.again();
      say(words().run.did.asked);
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
        <Show when={asides().length > 0}>
          <Asides asides={asides()} />
        </Show>
        <TextArea
          label={text().label}
          hint={text().hint}
          maxlength={LIMITS.aside}
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
