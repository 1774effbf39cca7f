import { createSignal, Show } from "solid-js";
import type { CohortPage, Member } from "#cohort/model";
import type { Entry } from "#journal/model";
import { api, createIntention, read } from "../api/client.ts";
import { closedTo } from "../cohort/closed-to.ts";
import { createDraft } from "../drafts/drafting.ts";
import { peopleAmong, topicsAmong } from "../journal/completions.ts";
import { firstName } from "../people/first-name.ts";
import { useMe } from "../people/me.ts";
import { useKey } from "../shell/keys.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { WriteBox } from "../ui/write-box.tsx";
import { useAskingWords } from "../words/asking.ts";
import { FrameButtons } from "./frame-buttons.tsx";
import { finished } from "./frames.ts";
import type { Passages } from "./passages.ts";

const LIMIT = 20_000;

/** Where one answers. A passage selected in the entry can be quoted with it; the words are kept as a draft. */
export function ReplyBox(props: {
  entry: Entry;
  writing: CohortPage["writing"] | undefined;
  members: readonly Member[] | undefined;
  passages: Passages;
  /** Somebody came here to answer. */
  autofocus?: boolean;
  onReplied: () => void;
}) {
  const words = useAskingWords();
  const me = useMe();
  const drafting = createDraft(() => me.data?.person.id ?? "", `reply:${props.entry.id}`);
  const intention = createIntention();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  let area: HTMLTextAreaElement | undefined;
  useKey(
    "r",
    () => words().shell.keys.reply,
    () => area?.focus(),
  );
  const said = () => finished(drafting.draft.text, words().asking.answer.leads);
  const ready = () => said().trim() !== "" && said().length <= LIMIT;
  const own = () => props.entry.author.id === me.data?.person.id;
  const first = () => firstName(props.entry.author.name);
  const placeholder = () => {
    if (own()) return words().entry.ownPlaceholder;
    return props.entry.ask
      ? words().asking.answer.placeholder(first())
      : words().entry.answerPlaceholder(first());
  };
  const refusal = () =>
    closedTo(props.writing, props.entry.beat !== undefined || props.entry.adapted === true);

  async function send() {
    if (!ready() || busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await drafting.settled();
      const quote = props.passages.selected();
      const { id, base } = drafting.draft;
      const meant = { text: said(), ...(quote && { quote }) };
      const json = intention.again(meant, { ...meant, ...(base > 0 && { draft: id as never }) });
      const param = { entry: props.entry.id };
      await read(api.entries[":entry"].replies.$post({ param, json }, intention.options()));
      intention.done();
      await drafting.shared(json.draft);
      props.passages.drop();
      props.onReplied();
      area?.focus();
    } catch (error) {
      setProblem(error);
      drafting.resume();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show when={!refusal()} fallback={<p class="meta">{words().cohort.refusals[refusal() ?? "closed"]}</p>}>
      <WriteBox
        label={words().entry.answer(props.entry.author.name)}
        placeholder={placeholder()}
        small
        autofocus={props.autofocus ?? false}
        text={drafting.draft.text}
        onText={(text) => drafting.change({ text })}
        limit={LIMIT}
        kept={drafting.draft.text ? drafting.kept() : undefined}
        people={peopleAmong(
          () => props.members,
          () => me.data?.blocked,
        )}
        topics={topicsAmong(() => props.members)}
        onSend={() => void send()}
        ref={(element) => {
          area = element;
        }}
        above={
          <>
            <Show when={props.passages.selected()}>
              {(passage) => (
                <div class="quoting">
                  <blockquote class="read" dir="auto">
                    {passage().text.slice(0, 280)}
                  </blockquote>
                  <Button kind="quiet" size="small" onClick={() => props.passages.drop()}>
                    {words().entry.dropQuote}
                  </Button>
                </div>
              )}
            </Show>
            <Show when={props.entry.ask && !own()}>
              <FrameButtons area={() => area} />
            </Show>
          </>
        }
        problem={problem() ? <Problem error={problem()} title={words().journal.notShared} /> : undefined}
      >
        <Button kind="voice" busy={busy()} disabled={!ready()} onClick={() => void send()}>
          {words().entry.send}
        </Button>
      </WriteBox>
    </Show>
  );
}
