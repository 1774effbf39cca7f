import { useQuery } from "@tanstack/solid-query";
import { createSignal, For, Show } from "solid-js";
import { UNFINISHED } from "#notify/model";
import { api, createIntention, read } from "../api/client.ts";
import { firstName } from "../people/first-name.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { useCareWords } from "../words/care.ts";

/** A kind word to one person, in the words of whoever writes it; a template is where to begin and cannot be sent as it is. */
export function NudgeDialog(props: {
  cohort: string;
  person: { readonly id: string; readonly name: string };
  onClose: () => void;
}) {
  const words = useCareWords();
  const text = () => words().care.nudge;
  const first = () => firstName(props.person.name);
  const param = () => ({ cohort: props.cohort, person: props.person.id });
  const route = api.cohorts[":cohort"].members[":person"].nudges;
  const nudging = useQuery(() => ({
    queryKey: ["nudging", props.cohort, props.person.id],
    queryFn: () => read(route.$get({ param: param() })),
  }));
  const intention = createIntention();
  const [own, setOwn] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  let area: HTMLTextAreaElement | undefined;
  const unfinished = () => own().includes(UNFINISHED);
  /** The place that only they can fill is marked, ready to be written over. */
  function begin(template: string) {
    setOwn(template);
    const at = template.indexOf(UNFINISHED);
    area?.focus();
    area?.setSelectionRange(at, at + UNFINISHED.length);
  }
  async function send() {
    setBusy(true);
    setProblem(undefined);
    try {
      const json = { words: own().trim() };
      await route.$post({ param: param(), json: intention.again(json, json) }, intention.options());
      intention.done();
      props.onClose();
      say(text().sent(props.person.name));
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  const refusal = () => nudging.data?.refusal;
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={text().title(props.person.name)}
      description={text().lead(props.person.name)}
      actions={
        <>
          <Button kind="quiet" onClick={props.onClose}>
            {text().cancel}
          </Button>
          <Show when={nudging.data && !refusal()}>
            <Button
              kind="voice"
              busy={busy()}
              disabled={!own().trim() || unfinished()}
              onClick={() => void send()}
            >
              {text().send}
            </Button>
          </Show>
        </>
      }
    >
      <Show when={nudging.data} fallback={nudging.isError ? <Problem error={nudging.error} /> : <Skeleton />}>
        <Show when={!refusal()} fallback={<p>{text().refusals[refusal() ?? "enough"]}</p>}>
          <div class="stack">
            <fieldset class="nudge-templates">
              <legend>{text().begin}</legend>
              <For each={text().templates}>
                {(template) => (
                  <Button size="small" onClick={() => begin(template.text(first()))}>
                    {template.name}
                  </Button>
                )}
              </For>
            </fieldset>
            <TextArea
              ref={(element: HTMLTextAreaElement) => (area = element)}
              label={text().words}
              rows={6}
              maxLength={1_000}
              dir="auto"
              value={own()}
              hint={unfinished() ? text().unfinished : undefined}
              onInput={(event) => setOwn(event.currentTarget.value)}
            />
          </div>
        </Show>
      </Show>
      <Show when={problem()}>
        <Problem error={problem()} title={text().notSent} />
      </Show>
    </Dialog>
  );
}
