import { createSignal, Show } from "solid-js";
import { REASONS, type Report, type Target, type Thanks } from "#safety/model";
import { api, createIntention, read } from "../api/client.ts";
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
  const intention = createIntention();
  const [reason, setReason] = createSignal<Report["reason"]>();
  const [own, setOwn] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const [looked, setLooked] = createSignal(false);
  const lead = () => {
    if (props.target.kind === "message") return text().leadMessage(props.author);
    return (props.cohort ? text().lead : text().leadHouse)(props.author);
  };
  const missing = () => reason() === "other" && own().trim() === "";
  async function send() {
    const chosen = reason();
    setLooked(true);
    if (!chosen || missing()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const json = { target: props.target, reason: chosen, words: own().trim() };
      const thanks: Thanks = await read(
        api.reports.$post({ json: intention.again(json, json) }, intention.options()),
      );
      intention.done();
      props.onClose();
      say(thanks.desk === "house" ? text().thanksHouse : text().thanks);
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
      title={text().title[props.target.kind]}
      description={lead()}
      actions={
        <>
          <Button kind="quiet" onClick={props.onClose}>
            {text().cancel}
          </Button>
          <Button kind="voice" busy={busy()} disabled={!reason()} onClick={() => void send()}>
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
          value={own()}
          error={looked() && missing() ? text().wordsMissing : undefined}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
        <Show when={problem()}>
          <Problem error={problem()} title={text().notSent} />
        </Show>
      </div>
    </Dialog>
  );
}
