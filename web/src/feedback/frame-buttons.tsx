import { For } from "solid-js";
import { Button } from "../ui/button.tsx";
import { apply } from "../ui/marks.ts";
import { useAskingWords } from "../words/asking.ts";
import { begun } from "./frames.ts";

/** Ways to begin that make feedback easier to give and to take; each is one press, and none is needed. */
export function FrameButtons(props: { area: () => HTMLTextAreaElement | undefined }) {
  const words = useAskingWords();
  function begin(lead: string) {
    const area = props.area();
    if (area) apply(area, begun(area.value, lead));
  }
  return (
    <fieldset class="frames">
      <legend>{words().asking.answer.begin}</legend>
      <For each={words().asking.answer.leads}>
        {(lead) => (
          <Button kind="quiet" size="small" onClick={() => begin(lead)}>
            {lead}
          </Button>
        )}
      </For>
    </fieldset>
  );
}
