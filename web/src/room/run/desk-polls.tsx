import { createSignal, Show } from "solid-js";
import { useKey } from "../../shell/keys.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty } from "../../ui/empty.tsx";
import { useLiveWords } from "../../words/live.ts";
import { ById } from "./by-id.tsx";
import type { Run } from "./create-run.ts";
import { newestFirst } from "./lanes.ts";
import { PollCard } from "./poll-card.tsx";
import { PollForm } from "./poll-form.tsx";

/** The polls of a room, the last one first, and a new one. */
export function DeskPolls(props: { run: Run }) {
  const words = useLiveWords();
  const text = () => words().run.poll;
  const [making, setMaking] = createSignal(false);
  const polls = () => newestFirst(props.run.room()?.polls ?? []);
  const open = () => props.run.room()?.session.state === "open";
  useKey(
    "p",
    () => words().run.keys.poll,
    () => open() && setMaking(true),
  );
  return (
    <div class="stack polls" data-gap="wide">
      <Show when={open()}>
        <div class="row">
          <Button kind="voice" onClick={() => setMaking(true)}>
            {text().make}
          </Button>
        </div>
      </Show>
      <ById each={polls()} fallback={<Empty>{text().none}</Empty>}>
        {(poll) => <PollCard run={props.run} poll={poll()} />}
      </ById>
      <Dialog open={making()} onClose={() => setMaking(false)} title={text().title}>
        <PollForm run={props.run} onMade={() => setMaking(false)} />
      </Dialog>
    </div>
  );
}
