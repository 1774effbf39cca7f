import { createSignal, Show } from "solid-js";
import { Switch } from "../ui/choice.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useMessagesWords } from "../words/messages.ts";
import { useTaking } from "./taking-query.ts";

/** Whether one takes messages at all. Nobody is told why they are not taken. */
export function TakingSwitch() {
  const words = useMessagesWords();
  const taking = useTaking();
  const [problem, setProblem] = createSignal<unknown>();
  async function change(next: boolean) {
    setProblem(undefined);
    try {
      await taking.take(next);
      say(next ? words().talk.takes : words().talk.takesNone);
    } catch (error) {
      setProblem(error);
    }
  }
  return (
    <Show when={taking.query.data !== undefined}>
      <div class="taking">
        <Switch
          label={words().talk.taking}
          hint={words().talk.takingHint}
          checked={taking.query.data ?? true}
          onChange={(next) => void change(next)}
        />
        <Show when={problem()}>
          <Problem error={problem()} />
        </Show>
      </div>
    </Show>
  );
}
