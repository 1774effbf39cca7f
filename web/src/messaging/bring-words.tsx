import { useNavigate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Conversation, Message } from "#messaging/model";
import { api, createIntention, read } from "../api/client.ts";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/field.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useMessagesWords } from "../words/messages.ts";
import { useMyCircles } from "./my-circles.ts";

/** In the place of the box while one chooses: makes a draft for the circle out of the chosen messages, and opens it. */
export function BringWords(props: {
  conversation: Conversation["id"];
  chosen: readonly Message["id"][];
  onLeave: () => void;
}) {
  const words = useMessagesWords();
  const text = () => words().talk.bring;
  const navigate = useNavigate();
  const circles = useMyCircles();
  const intention = createIntention();
  const [cohort, setCohort] = createSignal<string>();
  const { busy, problem, attempt } = createAttempt();
  const where = () => cohort() ?? circles()[0]?.id ?? "";
  const make = () =>
    attempt(async () => {
      const meant = {
        conversation: props.conversation,
        messages: [...props.chosen],
        cohort: where() as never,
      };
      const json = intention.again(meant, meant);
      const draft = await read(api.drafts.$post({ json }, intention.options()));
      say(text().made);
      navigate(`/write?place=${draft.about}&draft=${draft.id}`);
    });
  return (
    <section class="bring" aria-label={text().legend}>
      <p>{text().lead}</p>
      <Show when={circles().length > 1}>
        <Select label={text().where} onChange={(event) => setCohort(event.currentTarget.value)}>
          <For each={circles()}>
            {(one) => (
              <option value={one.id} selected={one.id === where()}>
                {text().circleOf(one.title)}
              </option>
            )}
          </For>
        </Select>
      </Show>
      <Show when={problem()}>
        <Problem error={problem()} title={text().notMade} />
      </Show>
      <div class="between">
        <small role="status">{text().chosen(props.chosen.length)}</small>
        <div class="row">
          <Button kind="quiet" onClick={() => props.onLeave()}>
            {text().cancel}
          </Button>
          <Button kind="voice" busy={busy()} disabled={props.chosen.length === 0} onClick={() => void make()}>
            {text().make}
          </Button>
        </div>
      </div>
    </section>
  );
}
