import { Show } from "solid-js";
import type { CohortPage, Member } from "#cohort/model";
import type { Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { closedTo } from "../cohort/closed-to.ts";
import { createDraft } from "../drafts/drafting.ts";
import { createSending } from "../drafts/sending.ts";
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
  /** `more` when something is still in the box, written while it was being sent. */
  onReplied: (more: boolean) => void;
}) {
  const words = useAskingWords();
  const me = useMe();
  const drafting = createDraft(() => me.data?.person.id ?? "", `reply:${props.entry.id}`);
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

  const sending = createSending(drafting, {
    ready,
    send({ text }, attempt) {
      const quote = props.passages.selected();
      const json = attempt.naming({
        text: finished(text, words().asking.answer.leads),
        ...(quote && { quote }),
      });
      const param = { entry: props.entry.id };
      return read(api.entries[":entry"].replies.$post({ param, json }, attempt.options));
    },
    onSent(_, more) {
      props.passages.drop();
      props.onReplied(more);
      area?.focus();
    },
  });

  return (
    <Show when={!refusal()} fallback={<p class="meta">{words().cohort.refusals[refusal() ?? "closed"]}</p>}>
      <WriteBox
        label={own() ? words().entry.addTo : words().entry.answer(props.entry.author.name)}
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
        onSend={() => void sending.send()}
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
        problem={
          sending.problem() ? (
            <Problem error={sending.problem()} title={words().journal.notShared} />
          ) : undefined
        }
      >
        <Button kind="voice" busy={sending.busy()} disabled={!ready()} onClick={() => void sending.send()}>
          {own() ? words().entry.add : words().entry.send}
        </Button>
      </WriteBox>
    </Show>
  );
}
