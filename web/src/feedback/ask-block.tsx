import { createSignal, Show, Suspense } from "solid-js";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { firstName } from "../people/first-name.ts";
import { Button } from "../ui/button.tsx";
import { later } from "../ui/later.ts";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { useAskingWords } from "../words/asking.ts";
import type { Passages } from "./passages.ts";
import { Quoted } from "./quoted.tsx";
import { ASK } from "./spoken.ts";

/** Only authors ask: the form comes when they do. */
const AskForm = later(async () => (await import("./ask-form.tsx")).AskForm);

/** What the author of an entry would like to know, above the thread; they ask, put it in other words, and take it back here. */
export function AskBlock(props: {
  entry: Entry;
  mine: boolean;
  passages: Passages;
  open: boolean;
  onOpen: () => void;
  /** The question is as it should be: read it again, and give the focus a place. */
  onDone: () => void;
  onChanged: () => void;
}) {
  const words = useAskingWords();
  const text = () => words().asking.ask;
  const [problem, setProblem] = createSignal<unknown>();
  const param = () => ({ entry: props.entry.id });

  async function takeBack() {
    setProblem(undefined);
    const { ask } = props.entry;
    try {
      await api.entries[":entry"].ask.$delete({ param: param() });
      say(text().takenBack, () => ask && void putBack(ask));
      props.onDone();
    } catch (error) {
      setProblem(error);
    }
  }
  async function putBack({ question, help, passage }: NonNullable<Entry["ask"]>) {
    try {
      const { entry } = await read(api.entries[":entry"].$get({ param: param(), query: {} }));
      const json = { question, help, passage, revision: entry.revision };
      await read(api.entries[":entry"].ask.$put({ param: param(), json: json as never }));
      props.onChanged();
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <Show
      when={!(props.open && props.mine)}
      fallback={
        <Suspense>
          <AskForm entry={props.entry} passages={props.passages} onDone={props.onDone} />
        </Suspense>
      }
    >
      <Show
        when={props.entry.ask}
        fallback={
          <Show when={props.mine}>
            <Button kind="quiet" size="small" class="ask-begin" onClick={() => props.onOpen()}>
              {text().label}
            </Button>
          </Show>
        }
      >
        {(ask) => (
          <section class="ask" aria-label={props.mine ? text().youAsk : text().asks(props.entry.author.name)}>
            <p class="meta">
              <b>{props.mine ? text().youAsk : text().asks(firstName(props.entry.author.name))}</b>
              {" · "}
              {words().asking.helps[ask().help]}
            </p>
            <p class="ask-question" dir="auto">
              {ask().question}
            </p>
            <Show when={ask().passage}>
              {(passage) => (
                <Show
                  when={props.passages.standing(ASK) === "quoted"}
                  fallback={<Quoted quote={passage()} standing={props.passages.standing(ASK)} />}
                >
                  <button
                    type="button"
                    class="ask-passage"
                    dir="auto"
                    onClick={() => props.passages.show(ASK)}
                  >
                    {passage().text}
                  </button>
                </Show>
              )}
            </Show>
            <Show when={props.mine}>
              <p class="row">
                <Button kind="quiet" size="small" onClick={() => props.onOpen()}>
                  {text().change}
                </Button>
                <Button kind="quiet" size="small" onClick={() => void takeBack()}>
                  {text().takeBack}
                </Button>
              </p>
            </Show>
          </section>
        )}
      </Show>
      <Show when={problem()}>
        <Problem error={problem()} />
      </Show>
    </Show>
  );
}
