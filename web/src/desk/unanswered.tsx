import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Unanswered } from "#backchannel/model";
import { createAttempt } from "../ui/attempt.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { WaitingRing } from "../ui/waiting-ring.tsx";
import { now } from "../words/clock.ts";
import { useDeskWords } from "../words/desk.ts";
import { span } from "../words/when.ts";
import { Part } from "./desk-part.tsx";
import { answer, turn, useUnanswered } from "./unanswered-query.ts";

/** Questions that live sessions left open, each to be answered right here, put off, or declined. Not there when there are none. */
export function UnansweredQuestions(props: { cohort: string }) {
  const words = useDeskWords();
  const unanswered = useUnanswered(() => props.cohort);
  const owed = () => unanswered.query.data ?? [];
  const [had, setHad] = createSignal(false);
  let part: HTMLElement | undefined;
  const done = async () => {
    setHad(true);
    await unanswered.again();
    keepFocus(part);
  };
  return (
    <Show when={owed().length > 0 || had()}>
      <Part
        title={words().desk.unanswered.title}
        lead={words().desk.unanswered.lead}
        ref={(section) => (part = section)}
      >
        <Show when={owed().length > 0} fallback={<p class="meta">{words().desk.unanswered.none}</p>}>
          <ul class="unanswered">
            {/* By their ids, so that words being written stay where they are when the list is read again. */}
            <For each={owed().map(({ question }) => question.id)}>
              {(id) => (
                <Show when={owed().find(({ question }) => question.id === id)}>
                  {(one) => <OneQuestion owed={one()} onDone={() => void done()} />}
                </Show>
              )}
            </For>
          </ul>
        </Show>
      </Part>
    </Show>
  );
}

function OneQuestion(props: { owed: Unanswered; onDone: () => void }) {
  const words = useDeskWords();
  const text = () => words().desk.unanswered;
  const [writing, setWriting] = createSignal(false);
  // Whoever leaves it finds what they had begun when they come back to it.
  const [begun, setBegun] = createSignal("");
  let write: HTMLButtonElement | undefined;
  const { busy, problem, attempt } = createAttempt();
  const question = () => props.owed.question;
  const waited = () => span(Math.max(0, now().getTime() - Date.parse(question().at)));
  const make = (act: () => Promise<void>) =>
    attempt(async () => {
      await act();
      props.onDone();
    });
  const put = (state: "later" | "declined", told: string) =>
    make(async () => {
      const { revision } = await turn(props.owed, state);
      const turned = { ...props.owed, question: { ...question(), state, revision } };
      say(told, () => void make(async () => void (await turn(turned, "shown"))));
    });
  return (
    <li>
      <p class="unanswered-question" dir="auto">
        {question().text}
      </p>
      <p class="meta unanswered-from">
        <span dir="auto">{question().by ? text().by(question().by?.name ?? "") : text().unnamed}</span>
        <A href={`/rooms/${props.owed.session.id}/after`} dir="auto">
          {props.owed.session.title}
        </A>
        <Show when={question().votes > 0}>
          <span>{text().votes(question().votes)}</span>
        </Show>
        <WaitingRing replies={0}>{waited()}</WaitingRing>
      </p>
      <Show when={question().state === "asked" || question().state === "later"}>
        <p class="meta">{question().state === "asked" ? text().held : text().promised}</p>
      </Show>
      <Show
        when={writing()}
        fallback={
          <div class="row">
            <Button
              size="small"
              aria-label={text().writeTo(question().text)}
              ref={(button) => {
                write = button;
              }}
              onClick={() => setWriting(true)}
            >
              {text().write}
            </Button>
            <Show when={question().state !== "later" && question().state !== "asked"}>
              <Button
                size="small"
                kind="quiet"
                busy={busy()}
                aria-label={text().laterOf(question().text)}
                onClick={() => void put("later", text().put)}
              >
                {text().later}
              </Button>
            </Show>
            <Button
              size="small"
              kind="quiet"
              busy={busy()}
              aria-label={text().declineOf(question().text)}
              onClick={() => void put("declined", text().declined)}
            >
              {text().decline}
            </Button>
          </div>
        }
      >
        <AnswerBox
          text={begun()}
          onText={setBegun}
          busy={busy()}
          onLeave={() => {
            setWriting(false);
            keepFocus(write);
          }}
          onSend={() =>
            void make(async () => {
              await answer(props.owed, begun());
              say(text().answered);
            })
          }
        />
      </Show>
      <Show when={problem()}>
        <Problem error={problem()} title={text().notDone} />
      </Show>
    </li>
  );
}

const ANSWER = 4_000;

function AnswerBox(props: {
  text: string;
  busy: boolean;
  onText: (text: string) => void;
  onSend: () => void;
  onLeave: () => void;
}) {
  const words = useDeskWords();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      <TextArea
        label={words().desk.unanswered.label}
        maxLength={ANSWER}
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        ref={(area) => queueMicrotask(() => area.focus())}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !props.text.trim()) props.onLeave();
        }}
      />
      <div class="row">
        <Button type="submit" kind="voice" size="small" busy={props.busy} disabled={!props.text.trim()}>
          {words().desk.unanswered.send}
        </Button>
        <Button kind="quiet" size="small" onClick={() => props.onLeave()}>
          {words().desk.unanswered.leave}
        </Button>
      </div>
    </form>
  );
}
