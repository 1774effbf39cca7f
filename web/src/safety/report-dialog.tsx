import { createSignal, Show } from "solid-js";
import { REASONS, type Report, type Target, type Thanks } from "#safety/model";
import { api, read } from "../api/client.ts";
import { createSending } from "../drafts/sending.ts";
import { createWords } from "../drafts/words.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useCareWords } from "../words/care.ts";

/** Bring something to those who look after its place: what it is, in one of a few words or in one's own. */
export function ReportDialog(props: {
  target: Target;
  cohort: string | undefined;
  author: string;
  onClose: () => void;
}) {
  const words = useCareWords();
  const text = () => words().care.report;
  const [reason, setReason] = createSignal<Report["reason"]>();
  const own = createWords();
  const [looked, setLooked] = createSignal(false);
  const lead = () => {
    if (props.target.kind === "message") return text().leadMessage(props.author);
    return (props.cohort ? text().lead : text().leadHouse)(props.author);
  };
  const missing = () => reason() === "other" && own.text().trim() === "";
  const sending = createSending(own, {
    ready: () => reason() !== undefined && !missing(),
    send(typed, attempt): Promise<Thanks> {
      const json = { target: props.target, reason: reason() ?? "other", words: typed.trim() };
      return read(api.reports.$post({ json: attempt.again(json) }, attempt.options));
    },
    onSent({ desk }, more) {
      say(desk === "house" ? text().thanksHouse : text().thanks);
      if (!more) props.onClose();
    },
  });
  const send = () => {
    setLooked(true);
    void sending.send();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={text().title[props.target.kind]}
      description={lead()}
      actions={
        <>
          <Button kind="quiet" onClick={props.onClose}>
            {text().cancel}
          </Button>
          <Button kind="voice" busy={sending.busy()} disabled={!reason()} onClick={send}>
            {text().send}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Choice
          label={text().reason}
          options={REASONS.map((value) => ({ value, label: text().reasons[value] }))}
          value={reason()}
          onChange={setReason}
        />
        <TextArea
          label={text().words}
          hint={text().wordsHint}
          optional={reason() !== "other"}
          maxLength={1_000}
          dir="auto"
          value={own.text()}
          error={looked() && missing() ? text().wordsMissing : undefined}
          onInput={(event) => own.write(event.currentTarget.value)}
        />
        <Show when={sending.problem()}>
          <Problem error={sending.problem()} title={text().notSent} />
        </Show>
      </div>
    </Dialog>
  );
}
