import { createSignal, Show, Suspense } from "solid-js";
import type { Reply } from "#feedback/model";
import { firstName } from "../people/first-name.ts";
import { HiddenNote } from "../safety/hidden-note.tsx";
import { SaidMenu } from "../safety/said-menu.tsx";
import { KeepButton } from "../shelf/keep-button.tsx";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { later } from "../ui/later.ts";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { useAskingWords } from "../words/asking.ts";
import { HelpedMark } from "./helped-mark.tsx";
import type { Passages } from "./passages.ts";
import { Quoted } from "./quoted.tsx";

const EditReply = later(async () => (await import("./edit-reply.tsx")).EditReply);

/** One answer in a thread, with the passage it speaks about; its author may change the words. */
export function ReplyItem(props: {
  reply: Reply;
  city: string | undefined;
  own: boolean;
  byAuthor: boolean;
  /** Whose entry it answers. */
  entryAuthor: string;
  /** The reader wrote the entry, and may say what helped. */
  mayMark: boolean;
  passages: Passages;
  /** The cohort it was said in. */
  cohort: string | undefined;
  /** The cohort on whose shelf it can go. */
  shelf: string | undefined;
  onChanged: () => void;
}) {
  const words = useAskingWords();
  const [editing, setEditing] = createSignal(false);
  return (
    <article class="reply" data-item tabindex="-1" id={props.reply.id}>
      <p class="between">
        <Byline person={props.reply.author} size="small">
          <Show when={props.city}>{props.city} · </Show>
          <Time at={props.reply.writtenAt} />
          <Show when={props.byAuthor}> · {words().entry.author}</Show>
          <Show when={props.reply.feedback}> · {words().asking.answer.feedback}</Show>
          <Show when={props.reply.editedAt}> · {words().journal.edited}</Show>
          <Show when={props.reply.helped && !props.mayMark}>
            {" · "}
            <b class="listen">{words().asking.loop.helpedAuthor(firstName(props.entryAuthor))}</b>
          </Show>
        </Byline>
        <span class="row">
          <Show when={props.mayMark && !props.byAuthor}>
            <HelpedMark reply={props.reply} onChanged={props.onChanged} />
          </Show>
          <Show when={props.shelf}>
            {(cohort) => (
              <KeepButton
                cohort={cohort()}
                what={{ kind: "reply", entry: props.reply.entry, reply: props.reply.id }}
                about={words().entry.answerBy(props.reply.author.name)}
              />
            )}
          </Show>
          <Show when={props.own && !editing()}>
            <Button kind="quiet" size="small" onClick={() => setEditing(true)}>
              {words().entry.change}
            </Button>
          </Show>
          <Show when={!props.own}>
            <SaidMenu
              label={words().entry.answerMenu(props.reply.author.name)}
              by={props.reply.author}
              target={{ kind: "reply", entry: props.reply.entry, reply: props.reply.id }}
              cohort={props.cohort}
            />
          </Show>
        </span>
      </p>
      <Show when={props.reply.hidden}>
        {(hidden) => <HiddenNote hidden={hidden()} mine={props.own} cohort={props.cohort} />}
      </Show>
      <Show when={props.reply.quote}>
        {(quote) => <Quoted quote={quote()} standing={props.passages.standing(props.reply.id)} />}
      </Show>
      <Show when={editing()} fallback={<Words text={props.reply.text} />}>
        <Suspense>
          <EditReply reply={props.reply} onChanged={props.onChanged} onDone={() => setEditing(false)} />
        </Suspense>
      </Show>
    </article>
  );
}
