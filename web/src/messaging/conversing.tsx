import { useLocation } from "@solidjs/router";
import { createEffect, createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import type { Conversation, Message } from "#messaging/model";
import { api, read } from "../api/client.ts";
import { firstName } from "../people/first-name.ts";
import { useMe } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { Button } from "../ui/button.tsx";
import { useMessagesWords } from "../words/messages.ts";
import { keepAtEnd } from "./at-end.ts";
import { BringWords } from "./bring-words.tsx";
import { firstNew } from "./by-run.ts";
import { CannotWrite } from "./cannot-write.tsx";
import { useNames } from "./companions.ts";
import { ConversationMenu } from "./conversation-menu.tsx";
import type { useConversation } from "./conversation-query.ts";
import { MessageBox } from "./message-box.tsx";
import { MessageItem } from "./message-item.tsx";
import { useMyCircles } from "./my-circles.ts";

/** What was said, in its order, and the box; it opens at its end and is read while it is looked at. */
export function Conversing(props: {
  conversation: ReturnType<typeof useConversation>;
  newest: Conversation;
}) {
  const words = useMessagesWords();
  // Who comes to write, and not to read, finds the box ready.
  const { state } = useLocation<{ writing?: boolean }>();
  const me = useMe();
  const circles = useMyCircles();
  const { nameOf, namesOf, readersOf } = useNames();
  let page: HTMLDivElement | undefined;
  const end = keepAtEnd(() => page);
  const [chosen, setChosen] = createSignal<readonly Message["id"][]>();
  const [loading, setLoading] = createSignal(false);
  const messages = createMemo(() => props.conversation.messages());
  const mine = () => me.data?.person.id ?? "";
  const isOwn = ({ author }: Message) => author === mine();
  const names = () => namesOf(props.newest.others);
  const gone = () => props.newest.others.filter(({ left }) => left);
  const author = ({ author: id }: Message) => {
    const other = props.newest.others.find((one) => one.id === id);
    return { id, name: other ? nameOf(other) : (me.data?.person.name ?? "") };
  };
  // What was new when one came stays marked until one goes.
  const since = firstNew(props.conversation.messages(), props.newest.readUpTo, mine())?.id;

  const unread = () =>
    messages().findLast((one) => !isOwn(one) && (!props.newest.readUpTo || one.id > props.newest.readUpTo));
  const markRead = () => {
    const last = messages().at(-1);
    if (last && unread() && document.visibilityState === "visible")
      void props.conversation.read(last.id).catch(() => undefined);
  };
  createEffect(markRead);
  document.addEventListener("visibilitychange", markRead);
  onCleanup(() => document.removeEventListener("visibilitychange", markRead));

  const [seen, setSeen] = createSignal(messages().at(-1)?.id);
  createEffect(() => end.atEnd() && setSeen(messages().at(-1)?.id));
  const canBring = () => circles().length > 0 && messages().some((one) => isOwn(one) && !one.takenBackAt);
  const choose = (id: Message["id"]) =>
    setChosen((now = []) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  async function older() {
    setLoading(true);
    await end.above(() => props.conversation.query.fetchNextPage());
    setLoading(false);
  }
  const first = () => props.newest.others.filter(({ left }) => !left);
  const placeholder = () => {
    const [one, other] = first();
    return one && !other ? words().talk.placeholder(firstName(nameOf(one))) : words().talk.placeholderBoth;
  };

  return (
    <Screen
      title={names()}
      heading={<span dir="auto">{names()}</span>}
      up={{ href: "/messages", label: words().talk.title }}
      lead={<For each={gone()}>{(one) => <span>{words().talk.left(nameOf(one))}. </span>}</For>}
      aside={
        <ConversationMenu
          conversation={props.newest}
          onBring={canBring() ? () => setChosen([]) : undefined}
          onChanged={() => void props.conversation.again()}
        />
      }
    >
      <div class="conversation" ref={page}>
        <Show
          when={props.conversation.query.hasNextPage}
          fallback={<p class="meta">{words().talk.begins}</p>}
        >
          <div class="row">
            <Button size="small" busy={loading()} onClick={() => void older()}>
              {words().talk.olderMessages}
            </Button>
          </div>
        </Show>
        <div
          role="log"
          // What is put in above was said long ago.
          aria-live={loading() ? "off" : "polite"}
          aria-label={words().talk.log(names())}
          tabindex="-1"
        >
          <For each={messages()}>
            {(message, at) => (
              <MessageItem
                message={message}
                before={messages()[at() - 1]}
                author={author(message)}
                own={isOwn(message)}
                isNew={message.id === since}
                chosen={isOwn(message) && !message.takenBackAt ? chosen()?.includes(message.id) : undefined}
                onChoose={() => choose(message.id)}
                onBring={canBring() ? () => setChosen([message.id]) : undefined}
                onChanged={() => void props.conversation.again()}
              />
            )}
          </For>
        </div>
        <Show when={!end.atEnd() && seen() !== messages().at(-1)?.id}>
          <Button class="to-newest" onClick={end.toEnd}>
            {words().talk.newest}
          </Button>
        </Show>
        <Show
          when={chosen()}
          fallback={
            <Show
              when={props.newest.refusal}
              fallback={
                <MessageBox
                  label={words().talk.box(names())}
                  readers={readersOf(props.newest.others)}
                  placeholder={placeholder()}
                  about={`message:${props.newest.id}`}
                  autofocus={state?.writing ?? false}
                  send={(text, options) =>
                    read(
                      api.conversations[":conversation"].messages.$post(
                        { param: { conversation: props.newest.id }, json: { text } },
                        options,
                      ),
                    )
                  }
                  onSent={(message) => {
                    props.conversation.said(message);
                    requestAnimationFrame(end.toEnd);
                  }}
                />
              }
            >
              {(refusal) => <CannotWrite refusal={refusal()} />}
            </Show>
          }
        >
          {(ids) => (
            <BringWords conversation={props.newest.id} chosen={ids()} onLeave={() => setChosen(undefined)} />
          )}
        </Show>
      </div>
    </Screen>
  );
}
