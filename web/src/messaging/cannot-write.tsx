import { A } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { WritingRefusal } from "#messaging/model";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useMessagesWords } from "../words/messages.ts";
import { useTaking } from "./taking-query.ts";

/** In the place of the box: why nothing can be added, and what one can do about it oneself. */
export function CannotWrite(props: { refusal: WritingRefusal }) {
  const words = useMessagesWords();
  const taking = useTaking();
  const [problem, setProblem] = createSignal<unknown>();
  return (
    <div class="stack cannot-write">
      <p>{words().talk.refusals[props.refusal]}</p>
      <Show when={props.refusal === "you-take-none"}>
        <div class="row">
          <Button onClick={() => void taking.take(true).catch(setProblem)}>{words().talk.takeAgain}</Button>
        </div>
      </Show>
      <Show when={props.refusal === "you-keep-apart"}>
        <p>
          <A href="/settings">{words().talk.keptApart}</A>
        </p>
      </Show>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </div>
  );
}
