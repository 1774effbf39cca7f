import { createSignal, Show } from "solid-js";
import type { Companion, Message } from "#messaging/model";
import { api } from "../api/client.ts";
import { dayName } from "../inbox/day-name.ts";
import { SaidMenu } from "../safety/said-menu.tsx";
import { AskFirst } from "../ui/ask-first.tsx";
import { Byline } from "../ui/avatar.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Menu } from "../ui/menu.tsx";
import { Words } from "../ui/words.tsx";
import { now } from "../words/clock.ts";
import { useMessagesWords } from "../words/messages.ts";
import { reader } from "../words/reader.ts";
import { dayIn } from "../words/wall.ts";
import { clock, moment } from "../words/when.ts";
import { beginsDay, beginsRun } from "./by-run.ts";

/** One message: its words, under the day and the name when these change. What one wrote oneself can be taken back. */
export function MessageItem(props: {
  message: Message;
  before: Message | undefined;
  author: Pick<Companion, "id" | "name">;
  own: boolean;
  /** The first that is new since one was here. */
  isNew: boolean;
  /** Whether it is chosen to be brought along; undefined while nothing is being chosen, or it cannot be. */
  chosen: boolean | undefined;
  onChoose: () => void;
  /** Begins to choose with this one; absent where there is no circle to bring it to. */
  onBring: (() => void) | undefined;
  onChanged: () => void;
}) {
  const words = useMessagesWords();
  const [asking, setAsking] = createSignal(false);
  let article: HTMLElement | undefined;
  const writtenAt = () => new Date(props.message.writtenAt);
  const newDay = () => beginsDay(props.message, props.before, (at) => dayIn(at, reader.zone()));
  const named = () => newDay() || props.isNew || beginsRun(props.message, props.before);
  const when = () => moment(writtenAt(), now());
  const items = () =>
    props.own && !props.message.takenBackAt
      ? [
          ...(props.onBring ? [{ label: words().talk.bring.one, onSelect: props.onBring }] : []),
          { label: words().talk.takeBack, onSelect: () => setAsking(true) },
        ]
      : [];
  async function takeBack() {
    const { conversation, id } = props.message;
    await api.conversations[":conversation"].messages[":message"].$delete({
      param: { conversation, message: id },
    });
    props.onChanged();
    // The menu one came from is gone with the words.
    keepFocus(article);
  }
  return (
    <>
      <Show when={newDay()}>
        <h2 class="said-day">{dayName(dayIn(writtenAt(), reader.zone()))}</h2>
      </Show>
      <Show when={props.isNew}>
        <p class="said-new">{words().talk.new}</p>
      </Show>
      <article
        class="said"
        id={props.message.id}
        data-item
        data-own={props.own ? "" : undefined}
        data-named={named() ? "" : undefined}
        tabindex="-1"
        ref={article}
      >
        <Show when={named()} fallback={<span class="aloud">{props.author.name}: </span>}>
          <Byline person={props.author} size="small">
            {clock(writtenAt())}
          </Byline>
        </Show>
        <Show
          when={!props.message.takenBackAt}
          fallback={<p class="meta said-gone">{words().talk.wasTakenBack}</p>}
        >
          <div class="said-words">
            <Words text={props.message.text} />
          </div>
        </Show>
        <Show when={props.chosen !== undefined}>
          <input
            type="checkbox"
            aria-label={words().talk.bring.choose(when())}
            checked={props.chosen ?? false}
            onChange={() => props.onChoose()}
          />
        </Show>
        <Show when={items().length > 0 && props.chosen === undefined}>
          <Menu label={words().talk.messageMenu(when())} items={items()} />
        </Show>
        <Show when={!props.own && !props.message.takenBackAt && props.author.name}>
          <SaidMenu
            label={words().talk.theirMessageMenu(props.author.name, when())}
            by={props.author}
            target={{ kind: "message", conversation: props.message.conversation, message: props.message.id }}
            cohort={undefined}
          />
        </Show>
        <AskFirst
          open={asking()}
          onClose={() => setAsking(false)}
          question={words().talk.takeBackQuestion}
          why={words().talk.takeBackWhy}
          yes={words().talk.takeBack}
          no={words().talk.keep}
          onYes={takeBack}
        />
      </article>
    </>
  );
}
