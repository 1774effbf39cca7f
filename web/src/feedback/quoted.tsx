import { Show } from "solid-js";
import type { Passage } from "../ui/passages.ts";
import { useAskingWords } from "../words/asking.ts";
import type { Standing } from "./passages.ts";

/** The words somebody speaks about, as they were; and that they read otherwise now, or stand nowhere any more. */
export function Quoted(props: { quote: Passage; standing: Standing | undefined }) {
  const words = useAskingWords();
  const said = () => {
    const { changed, gone } = words().asking.passage;
    return { changed, gone, quoted: undefined }[props.standing ?? "quoted"];
  };
  return (
    <div class="quoted" data-standing={props.standing}>
      <Show when={said()}>{(sentence) => <p class="meta">{sentence()}</p>}</Show>
      <blockquote class="read" dir="auto">
        {props.quote.text}
      </blockquote>
    </div>
  );
}
