import { createSignal, Show, Suspense } from "solid-js";
import { later } from "../ui/later.ts";
import { Menu } from "../ui/menu.tsx";
import { useCareWords } from "../words/care.ts";
import { useDeskWords } from "../words/desk.ts";

const NudgeDialog = later(async () => (await import("./nudge-dialog.tsx")).NudgeDialog);

/** On a row of the desk: what else a facilitator may do for somebody. */
export function NudgeButton(props: {
  cohort: string;
  person: { readonly id: string; readonly name: string };
}) {
  const words = useCareWords();
  const desk = useDeskWords();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Menu
        label={desk().desk.list.more(props.person.name)}
        items={[{ label: words().care.nudge.item, onSelect: () => setOpen(true) }]}
      />
      <Show when={open()}>
        <Suspense>
          <NudgeDialog cohort={props.cohort} person={props.person} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
