import { Show } from "solid-js";
import { LIMITS, type Shown } from "#backchannel/model";
import { say } from "../../ui/toast.tsx";
import { useLiveWords } from "../../words/live.ts";
import { Asides } from "./asides.tsx";
import type { Run } from "./create-run.ts";
import { askBack } from "./server.ts";
import { WritingDialog } from "./writing-dialog.tsx";

/** A word with who asked, who stays as unknown as they want to be. */
export function AskBackDialog(props: { run: Run; question: Shown; onClose: () => void }) {
  const words = useLiveWords();
  const asides = () => props.run.desk()?.asked.find(({ id }) => id === props.question.id)?.asides ?? [];
  const send = async (text: string) => {
    await askBack(props.run.session, props.question.id, text);
    props.run.again();
    say(words().run.did.asked);
  };
  return (
    <WritingDialog
      about={props.question.text}
      words={words().run.asking}
      most={LIMITS.aside}
      send={send}
      onClose={props.onClose}
    >
      <Show when={asides().length > 0}>
        <Asides asides={asides()} />
      </Show>
    </WritingDialog>
  );
}
