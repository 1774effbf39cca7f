import type { DraftAsk } from "../drafts/device.ts";
import { Button } from "../ui/button.tsx";
import { say } from "../ui/toast.tsx";
import { useAskingWords } from "../words/asking.ts";
import { AskFields } from "./ask-fields.tsx";
import { passageInSource } from "./passage-in-source.ts";

/** A precise question beside the words it is about, while both are being written. */
export function AskWhileWriting(props: {
  ask: DraftAsk;
  onAsk: (ask: DraftAsk) => void;
  /** Where the words are, and what of them is selected. */
  area: () => HTMLTextAreaElement | undefined;
  onWithout: () => void;
}) {
  const words = useAskingWords();
  const selection = () => {
    const area = props.area();
    return area && passageInSource(area.value, area.selectionStart, area.selectionEnd);
  };
  const without = () => {
    const was = props.ask;
    props.onWithout();
    if (was.question) say(words().asking.ask.takenBack, () => props.onAsk(was));
  };
  return (
    <section class="ask-while-writing" aria-label={words().asking.ask.label}>
      <AskFields ask={props.ask} onAsk={props.onAsk} selection={selection} autofocus={!props.ask.question} />
      <Button kind="quiet" size="small" onClick={without}>
        {words().asking.ask.without}
      </Button>
    </section>
  );
}
