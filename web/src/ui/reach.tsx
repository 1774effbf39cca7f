import { Show } from "solid-js";
import { useWords } from "../words/reader.ts";
import { Rings, type Step } from "./rings.tsx";
import "./ladder.css";

/** The audience something has, small, in a line: rings, name, head count. */
export function Reach(props: { step: Step; people?: number | undefined; name?: string }) {
  const words = useWords();
  return (
    <span class="reach">
      <Rings step={props.step} size="small" />
      <span>
        <b>{props.name ?? words().ui.ladder[props.step]}</b>
        <Show when={props.people}>{(people) => <> · {words().ui.people(people())}</>}</Show>
      </span>
    </span>
  );
}
