import { createSignal, Index, Match, Show, Switch } from "solid-js";
import { POLL_LIMITS } from "#backchannel/model";
import { createAttempt } from "../../ui/attempt.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Cross } from "../../ui/cross.tsx";
import { Field, Select } from "../../ui/field.tsx";
import { Problem } from "../../ui/problem.tsx";
import { useLiveWords } from "../../words/live.ts";
import { newContributionId } from "../new-id.ts";
import type { Run } from "./create-run.ts";
import { EMPTY, FORMS, type PollDraft, pollOf, withOption } from "./poll-draft.ts";
import { makePoll } from "./server.ts";

const STEPS = [3, 4, 5, 6, 7, 8, 9, 10];

/** One question to everybody, with how they may answer it. */
export function PollForm(props: { run: Run; onMade: () => void }) {
  const words = useLiveWords();
  const text = () => words().run.poll;
  // One id for as long as this is written: pressed twice, it is the same poll.
  const id = newContributionId();
  const [draft, setDraft] = createSignal<PollDraft>(EMPTY);
  const { busy, problem, attempt } = createAttempt();
  const change = (part: Partial<PollDraft>) => setDraft((before) => ({ ...before, ...part }));
  const option = (at: number, label: string) =>
    change({ options: draft().options.map((old, place) => (place === at ? label : old)) });
  const ready = () => pollOf(draft());
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const poll = ready();
    if (!poll || busy()) return;
    await attempt(async () => {
      await makePoll(props.run.session, { id, ...poll });
      void props.run.live.refresh();
      props.onMade();
    });
  };
  return (
    <form class="stack poll-form" onSubmit={(event) => void make(event)}>
      <Field
        label={text().question}
        required
        maxlength="300"
        value={draft().question}
        onInput={(event) => change({ question: event.currentTarget.value })}
      />
      <Choice
        label={text().form}
        options={FORMS.map((value) => ({ value, label: text().forms[value] }))}
        value={draft().form}
        onChange={(form) => change({ form })}
      />
      <Switch>
        <Match when={draft().form === "single" || draft().form === "multiple"}>
          <ul class="poll-options stack" data-gap="tight">
            <Index each={draft().options}>
              {(label, at) => (
                <li>
                  <Field
                    label={text().option(at + 1)}
                    hideLabel
                    placeholder={text().option(at + 1)}
                    maxlength="120"
                    value={label()}
                    onInput={(event) => option(at, event.currentTarget.value)}
                  />
                  <Show when={draft().options.length > POLL_LIMITS.fewest}>
                    <Button
                      kind="quiet"
                      aria-label={text().dropOption(at + 1)}
                      onClick={() => change({ options: draft().options.filter((_, place) => place !== at) })}
                    >
                      <Cross />
                    </Button>
                  </Show>
                </li>
              )}
            </Index>
          </ul>
          <Show when={draft().options.length < POLL_LIMITS.options}>
            <div class="row">
              <Button size="small" onClick={() => setDraft(withOption)}>
                {text().addOption}
              </Button>
            </div>
          </Show>
        </Match>
        <Match when={draft().form === "scale"}>
          <div class="poll-scale">
            <Select
              label={text().steps}
              value={draft().steps}
              onChange={(event) => change({ steps: Number(event.currentTarget.value) })}
            >
              <Index each={STEPS}>{(step) => <option value={step()}>{step()}</option>}</Index>
            </Select>
            <Field
              label={text().low}
              optional
              maxlength="60"
              value={draft().low}
              onInput={(event) => change({ low: event.currentTarget.value })}
            />
            <Field
              label={text().high}
              optional
              maxlength="60"
              value={draft().high}
              onInput={(event) => change({ high: event.currentTarget.value })}
            />
          </div>
        </Match>
      </Switch>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
      <div class="row">
        <Button kind="voice" type="submit" busy={busy()} disabled={!ready()}>
          {text().start}
        </Button>
      </div>
    </form>
  );
}
