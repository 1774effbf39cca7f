import { createSignal, createUniqueId, Show } from "solid-js";
import type { Poll } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";
import { PollBars } from "./poll-bars.tsx";
import { usePollResults } from "./poll-results.ts";
import { closePoll } from "./server.ts";

/** A poll at the desk, with the answers as they come in; closed with one press. */
export function PollCard(props: { run: Run; poll: Poll }) {
  const words = useLiveWords();
  const text = () => words().run.poll;
  const name = createUniqueId();
  const [busy, setBusy] = createSignal(false);
  const poll = usePollResults(
    () => props.run.session,
    () => props.poll,
  );
  const close = async () => {
    setBusy(true);
    try {
      await closePoll(props.run.session, props.poll.id);
      await props.run.live.refresh();
    } catch (error) {
      props.run.acts.refused(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="poll-card stack" aria-labelledby={name} data-state={poll().state}>
      <div>
        <h3 id={name} dir="auto">
          {poll().question}
        </h3>
        <p class="meta">
          {text()[poll().state]} · {text().answers(poll().answers)}
        </p>
      </div>
      <PollBars poll={poll()} />
      <Show when={poll().state === "open"}>
        <div class="row">
          <Button busy={busy()} aria-label={text().closeOf(poll().question)} onClick={() => void close()}>
            {text().close}
          </Button>
        </div>
      </Show>
    </section>
  );
}
