import { createSignal, Show } from "solid-js";
import type { Audience, Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { Button } from "../ui/button.tsx";
import { Ladder, type Rung } from "../ui/ladder.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useWords } from "../words/reader.ts";

/** The ladder on which an author opens an entry to more people, or to fewer; it can be taken back for a moment. */
export function ChangeAudience(props: { entry: Entry; rungs: readonly Rung[]; onDone: () => void }) {
  const words = useWords();
  const [step, setStep] = createSignal<Audience>(props.entry.audience);
  const [problem, setProblem] = createSignal<unknown>();

  async function move(audience: Audience, revision: number) {
    setProblem(undefined);
    try {
      const was = props.entry.audience;
      const moved = await read(
        api.entries[":entry"].audience.$put({
          param: { entry: props.entry.id },
          json: { revision, audience },
        }),
      );
      say(words().journal.shared[audience], () => void move(was, moved.revision));
      props.onDone();
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <div class="audience-change">
      <Ladder rungs={props.rungs} value={step()} from={props.entry.audience} onChange={setStep} />
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <div class="row">
        <Button
          kind="voice"
          disabled={step() === props.entry.audience}
          onClick={() => void move(step(), props.entry.revision)}
        >
          {words().entry.changeAudience}
        </Button>
        <Button kind="quiet" onClick={() => props.onDone()}>
          {words().entry.cancel}
        </Button>
      </div>
    </div>
  );
}
