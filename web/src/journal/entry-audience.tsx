import { createSignal, Show } from "solid-js";
import type { CohortPage, Member } from "#cohort/model";
import type { Audience, Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { Ladder, Reach } from "../ui/ladder.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useWords } from "../words/reader.ts";
import { rungsFor } from "./rungs.ts";

/** Who may read an entry; its author steps up or down from here, and sees whom that adds before it happens. */
export function EntryAudience(props: {
  entry: Entry;
  page: CohortPage | undefined;
  members: readonly Member[] | undefined;
  open: boolean;
  mine: boolean;
  onOpen: () => void;
  onDone: () => void;
}) {
  const words = useWords();
  const me = useMe();
  const [step, setStep] = createSignal<Audience>(props.entry.audience);
  const [problem, setProblem] = createSignal<unknown>();
  const rungs = () =>
    rungsFor(
      { page: props.page, members: props.members, guest: me.data?.person.guest ?? false },
      words().journal,
    );
  const heads = () => rungs().find((rung) => rung.step === props.entry.audience)?.people;

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
    <Show
      when={props.open && props.mine}
      fallback={
        <Show when={props.mine} fallback={<Reach step={props.entry.audience} people={heads()} />}>
          <button type="button" class="audience-button" onClick={() => props.onOpen()}>
            <Reach step={props.entry.audience} people={heads()} />
          </button>
        </Show>
      }
    >
      <div class="audience-change">
        <Ladder rungs={rungs()} value={step()} from={props.entry.audience} onChange={setStep} />
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
    </Show>
  );
}
