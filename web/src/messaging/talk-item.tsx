import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { Talk } from "#messaging/model";
import { isQuiet } from "../cohort/quiet.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Time } from "../ui/time.tsx";
import { now } from "../words/clock.ts";
import { useMessagesWords } from "../words/messages.ts";
import { useNames } from "./companions.ts";

/** One conversation in the list: with whom, how the last message begins, whether it is new. */
export function TalkItem(props: { talk: Talk }) {
  const words = useMessagesWords();
  const { nameOf, namesOf } = useNames();
  const quiet = () => isQuiet(props.talk.mutedUntil, now());
  const last = () => {
    const { author, words: said, takenBack } = props.talk.last;
    const text = takenBack ? words().talk.takenBack : said;
    const other = props.talk.others.find(({ id }) => id === author);
    if (!text || (other && props.talk.others.length === 1)) return text;
    return words().talk.said(other ? nameOf(other) : words().talk.you, text);
  };
  return (
    <li class="talk" data-unread={props.talk.unread && !quiet() ? "" : undefined}>
      <A href={`/messages/${props.talk.id}`} data-item>
        <span class="talk-faces" aria-hidden="true">
          <For each={props.talk.others}>{(other) => <Avatar person={other} size="small" />}</For>
        </span>
        <b dir="auto">
          <Show when={props.talk.unread}>
            <span class="aloud">{words().talk.unread}: </span>
          </Show>
          {namesOf(props.talk.others)}
        </b>
        <small>
          <Time at={props.talk.last.at} />
          <Show when={quiet()}> · {words().talk.quiet}</Show>
        </small>
        <span class="talk-words" dir="auto">
          {last()}
        </span>
      </A>
    </li>
  );
}
