import { Show } from "solid-js";
import type { Reply } from "#feedback/model";
import { api } from "../api/client.ts";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { useAskingWords } from "../words/asking.ts";

/** The author of an entry says that an answer helped, with one press, and takes it back with another. */
export function HelpedMark(props: { reply: Reply; onChanged: () => void }) {
  const words = useAskingWords();
  const { busy, problem, attempt } = createAttempt();
  const toggle = () =>
    attempt(async () => {
      const param = { entry: props.reply.entry, reply: props.reply.id };
      const route = api.entries[":entry"].replies[":reply"].helped;
      await (props.reply.helped ? route.$delete({ param }) : route.$put({ param }));
      props.onChanged();
    });
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        class="helped-mark"
        busy={busy()}
        aria-pressed={props.reply.helped ?? false}
        aria-label={words().asking.loop.helpedOf(props.reply.author.name)}
        onClick={() => void toggle()}
      >
        {words().asking.loop.helped}
      </Button>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </>
  );
}
