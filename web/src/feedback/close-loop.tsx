import { createSignal, For, Show } from "solid-js";
import type { Reply } from "#feedback/model";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { createDraft } from "../drafts/drafting.ts";
import { createSending } from "../drafts/sending.ts";
import { useMe } from "../people/me.ts";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/choice.tsx";
import { Problem } from "../ui/problem.tsx";
import { say } from "../ui/toast.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { useAskingWords } from "../words/asking.ts";

const LIMIT = 2_000;

/** Say what one changed after the answers and which of them helped; everybody who answered hears it. Words are kept as a draft. */
export function CloseLoop(props: { entry: Entry; answers: readonly Reply[]; onDone: () => void }) {
  const words = useAskingWords();
  const me = useMe();
  const text = () => words().asking.loop;
  const drafting = createDraft(() => me.data?.person.id ?? "", `loop:${props.entry.id}`);
  const [chosen, setChosen] = createSignal<ReadonlySet<Reply["id"]>>(new Set());
  const said = () => drafting.draft.text || props.entry.changed?.text || "";
  const ready = () => said().trim() !== "" && said().length <= LIMIT;
  const givers = () => [...new Map(props.answers.map(({ author }) => [author.id, author.name])).values()];
  const unmarked = () => props.answers.filter(({ helped }) => !helped);
  const choose = (id: Reply["id"], on: boolean) => {
    const next = new Set(chosen());
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  const sending = createSending(drafting, {
    ready,
    replaces: true,
    send() {
      const json = { text: said(), helped: [...chosen()] };
      return read(api.entries[":entry"].loop.$put({ param: { entry: props.entry.id }, json }));
    },
    onSent(_, more) {
      say(text().told);
      if (!more) props.onDone();
    },
  });

  return (
    <WriteBox
      label={text().title}
      placeholder={text().placeholder}
      small
      autofocus
      text={said()}
      onText={(next) => drafting.change({ text: next })}
      limit={LIMIT}
      kept={drafting.draft.text ? drafting.kept() : undefined}
      onSend={() => void sending.send()}
      above={
        <p class="loop-title">
          <b>{text().title}</b>
        </p>
      }
      ladder={
        <>
          <Show when={unmarked().length > 0}>
            <fieldset class="loop-helped">
              <legend>{text().which}</legend>
              <For each={unmarked()}>
                {({ id, author, text: answer }) => (
                  <Checkbox
                    label={author.name}
                    hint={beginningOf(answer)}
                    checked={chosen().has(id)}
                    onChange={(on) => choose(id, on)}
                  />
                )}
              </For>
            </fieldset>
          </Show>
          <p class="meta">
            {text().willHear(words().ui.list(givers()), givers().length > 1)}
            <Show when={props.entry.changed}> {text().onceADay}</Show>
          </p>
        </>
      }
      problem={sending.problem() ? <Problem error={sending.problem()} title={text().notTold} /> : undefined}
    >
      <Button
        kind="quiet"
        onClick={() => {
          void drafting.discard();
          props.onDone();
        }}
      >
        {words().entry.cancel}
      </Button>
      <Button kind="voice" busy={sending.busy()} disabled={!ready()} onClick={() => void sending.send()}>
        {text().tell}
      </Button>
    </WriteBox>
  );
}

const LONGEST = 90;

/** How an answer begins: enough to know which it is. */
function beginningOf(answer: string) {
  const line = answer
    .replace(/@\[([^\]]*)\]\([^)]*\)/g, "@$1")
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, line.lastIndexOf(" ", LONGEST) + 1 || LONGEST).trim()}…`;
}
