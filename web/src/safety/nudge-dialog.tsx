import { useQuery } from "@tanstack/solid-query";
import { createEffect, For, Show } from "solid-js";
import { UNFINISHED } from "#notify/model";
import { api, read } from "../api/client.ts";
import { createSending } from "../drafts/sending.ts";
import { createWords } from "../drafts/words.ts";
import { firstName } from "../people/first-name.ts";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { say } from "../ui/toast.tsx";
import { useCareWords } from "../words/care.ts";

/** Kind words that were begun and not sent, by whom and for whom: a slip that closes the dialog takes none of them. */
const begun = new Map<string, string>();

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
  const me = useMe();
  const whom = [me.isSuccess ? me.data.person.id : "", props.cohort, props.person.id].join("/");
  const own = createWords(begun.get(whom));
  createEffect(() => begun.set(whom, own.text()));
  let area: HTMLTextAreaElement | undefined;
  const unfinished = () => own.text().includes(UNFINISHED);
  /** The place that only they can fill is marked, ready to be written over. */
  function begin(template: string) {
    own.write(template);
    const at = template.indexOf(UNFINISHED);
    area?.focus();
    area?.setSelectionRange(at, at + UNFINISHED.length);
  }
  const sending = createSending(own, {
    ready: () => own.text().trim() !== "" && !unfinished(),
    send: (typed, attempt) =>
      route.$post({ param: param(), json: attempt.again({ words: typed.trim() }) }, attempt.options),
    onSent(_, more) {
      say(text().sent(props.person.name));
      if (!more) props.onClose();
    },
  });
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
              busy={sending.busy()}
              disabled={!own.text().trim() || unfinished()}
              onClick={() => void sending.send()}
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
              value={own.text()}
              hint={unfinished() ? text().unfinished : undefined}
              onInput={(event) => own.write(event.currentTarget.value)}
            />
          </div>
        </Show>
      </Show>
      <Show when={sending.problem()}>
        <Problem error={sending.problem()} title={text().notSent} />
      </Show>
    </Dialog>
  );
}
