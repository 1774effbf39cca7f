import { createUniqueId, For, Show } from "solid-js";
import type { Shown } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useLiveWords } from "../../words/live.ts";
import { Asides } from "./asides.tsx";
import type { Ask } from "./asking.tsx";
import type { Run } from "./create-run.ts";
import { keepPlace } from "./desk-keys.ts";
import { type Doing, doable } from "./doable.ts";
import { Said } from "./said.tsx";

/** One question at the desk: how much it is wanted, what it asks, who asked, and what can be done with it now. */
export function DeskQuestion(props: { run: Run; question: Shown; onAsk: Ask; compact?: boolean }) {
  const words = useLiveWords();
  const text = createUniqueId();
  const can = () => doable(props.question, props.run.room()?.session.stage);
  const label = (doing: Doing) => words().run.act[doing];
  const aside = () => props.run.desk()?.asked.find(({ id }) => id === props.question.id)?.asides ?? [];
  const doIt = (doing: Doing) => {
    keepPlace();
    const { acts } = props.run;
    const one = props.question;
    switch (doing) {
      case "stage":
        return void acts.stage(one);
      case "unstage":
        return void acts.stage(undefined);
      case "next":
        return void acts.turn(one, "next");
      case "notNext":
      case "back":
        return void acts.turn(one, "shown");
      case "answered":
      case "later":
        return void acts.end(one, doing);
      case "decline":
        return void acts.end(one, "declined");
      case "hide":
        return void acts.hide(one);
      case "mute":
        return void acts.mute(one);
      case "merge":
        return props.onAsk("merge", one);
      case "write":
      case "rewrite":
        return props.onAsk("write", one);
      case "askBack":
        return props.onAsk("ask", one);
    }
  };
  return (
    <article
      class="ask"
      data-item
      data-question={props.question.id}
      data-state={props.question.state}
      data-compact={props.compact ? "" : undefined}
      tabindex="0"
      aria-labelledby={text}
    >
      <p class="ask-votes">
        <span aria-hidden="true">{props.question.votes}</span>
        <span class="aloud">{words().run.votes(props.question.votes)}</span>
      </p>
      <div class="ask-text">
        <Said one={props.question} id={text} votes={props.compact ?? false} />
        <Show when={aside().length > 0}>
          <Asides asides={aside()} />
        </Show>
      </div>
      <div class="ask-acts">
        <For each={can().first}>
          {(doing) => (
            <Button
              aria-label={words().run.act.of(label(doing), props.question.text)}
              onClick={() => doIt(doing)}
            >
              {label(doing)}
            </Button>
          )}
        </For>
        <Menu
          label={words().run.desk.more(props.question.text)}
          items={can().more.map((doing) => ({ label: label(doing), onSelect: () => doIt(doing) }))}
        />
      </div>
    </article>
  );
}
