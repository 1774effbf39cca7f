import { useNavigate } from "@solidjs/router";
import { useQueryClient } from "@tanstack/solid-query";
import { createSignal, Show } from "solid-js";
import type { Conversation } from "#messaging/model";
import { api } from "../api/client.ts";
import { isQuiet } from "../cohort/quiet.ts";
import { AskFirst } from "../ui/ask-first.tsx";
import { Menu } from "../ui/menu.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { now } from "../words/clock.ts";
import { useMessagesWords } from "../words/messages.ts";

const WEEK = 7 * 24 * 3600_000;

/** What else one may do with a conversation: bring one's own words along, make it quiet, and of three, leave. */
export function ConversationMenu(props: {
  conversation: Conversation;
  /** Begins to choose what to bring to the circle; absent where there is no circle or nothing of one's own. */
  onBring: (() => void) | undefined;
  onChanged: () => void;
}) {
  const words = useMessagesWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [leaving, setLeaving] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const param = () => ({ conversation: props.conversation.id });
  async function mute(until: string | null) {
    setProblem(undefined);
    try {
      await api.conversations[":conversation"].mute.$put({ param: param(), json: { until } });
      say(until ? words().talk.muted : words().talk.heard, () => void mute(until ? null : "always"));
      props.onChanged();
    } catch (error) {
      setProblem(error);
    }
  }
  async function leave() {
    await api.conversations[":conversation"].people.me.$delete({ param: param() });
    navigate("/messages", { replace: true });
    queries.removeQueries({ queryKey: ["conversation", props.conversation.id] });
    void queries.invalidateQueries({ queryKey: ["talks"] });
    say(words().talk.youLeft);
  }
  const week = () => new Date(now().getTime() + WEEK).toISOString();
  const items = () => [
    ...(props.onBring ? [{ label: words().talk.bring.start, onSelect: props.onBring }] : []),
    ...(isQuiet(props.conversation.mutedUntil, now())
      ? [{ label: words().talk.unmute, onSelect: () => void mute(null) }]
      : [
          { label: words().talk.muteWeek, onSelect: () => void mute(week()) },
          { label: words().talk.mute, onSelect: () => void mute("always") },
        ]),
    ...(props.conversation.others.length > 1
      ? [{ label: words().talk.leave, onSelect: () => setLeaving(true) }]
      : []),
  ];
  return (
    <>
      <Menu label={words().talk.menu} items={items()} />
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <AskFirst
        open={leaving()}
        onClose={() => setLeaving(false)}
        question={words().talk.leaveQuestion}
        why={words().talk.leaveWhy}
        yes={words().talk.leaveYes}
        no={words().talk.stay}
        onYes={leave}
      />
    </>
  );
}
