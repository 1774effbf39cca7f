import { createSignal, Show } from "solid-js";
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
  const [why, setWhy] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  async function hide() {
    setBusy(true);
    setProblem(undefined);
    try {
      await props.onHide(why().trim());
      props.onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
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
          <Button kind="voice" busy={busy()} disabled={!why().trim()} onClick={() => void hide()}>
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
        value={why()}
        onInput={(event) => setWhy(event.currentTarget.value)}
      />
      <Show when={problem()}>
        <Problem error={problem()} title={text().notDone} />
      </Show>
    </Dialog>
  );
}
