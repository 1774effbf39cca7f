import { createSignal, createUniqueId, Show } from "solid-js";
import type { AtDesk } from "#backchannel/model";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useLiveWords } from "../../words/live.ts";
import { ById } from "./by-id.tsx";
import type { Run } from "./create-run.ts";
import { keepPlace } from "./desk-keys.ts";
import { Said } from "./said.tsx";

const FIRST = 3;

/** What waits to be let in, the longest wait first; nothing where nothing waits. */
export function Review(props: { run: Run }) {
  const words = useLiveWords();
  const text = () => words().run.desk;
  const [all, setAll] = createSignal(false);
  const waiting = () => props.run.lanes()?.review ?? [];
  const listed = () => (all() ? waiting() : waiting().slice(0, FIRST));
  return (
    <Show when={waiting().length > 0}>
      <section class="review" aria-labelledby="desk-review">
        <h2 id="desk-review">
          {text().review} · {waiting().length}
        </h2>
        <div class="asks">
          <ById each={listed()}>{(one) => <Held run={props.run} one={one()} />}</ById>
        </div>
        <Show when={waiting().length > FIRST}>
          <Button kind="quiet" aria-expanded={all()} onClick={() => setAll(!all())}>
            {all() ? text().reviewFewer : text().reviewAll(waiting().length)}
          </Button>
        </Show>
      </section>
    </Show>
  );
}

function Held(props: { run: Run; one: AtDesk }) {
  const words = useLiveWords();
  const text = createUniqueId();
  const verb = (doing: "letIn" | "decline") => words().run.act.of(words().run.act[doing], props.one.text);
  const why = () => {
    const { held, heldKind } = words().run.desk;
    const { kind, heldFor } = props.one;
    return [heldKind[kind], heldFor && held[heldFor]].filter(Boolean).join(", ");
  };
  return (
    <article
      class="ask"
      data-item
      data-question={props.one.id}
      data-state="asked"
      tabindex="0"
      aria-labelledby={text}
    >
      <div class="ask-text">
        <Said one={props.one} id={text} why={why()} />
      </div>
      <div class="ask-acts">
        <Button
          class="ask-yes"
          aria-label={verb("letIn")}
          onClick={() => {
            keepPlace();
            void props.run.acts.turn(props.one, "shown");
          }}
        >
          {words().run.act.letIn}
        </Button>
        <Button
          aria-label={verb("decline")}
          onClick={() => {
            keepPlace();
            void props.run.acts.end(props.one, "declined");
          }}
        >
          {words().run.act.decline}
        </Button>
        <Menu
          label={words().run.desk.more(props.one.text)}
          items={[
            { label: words().run.act.hide, onSelect: () => void props.run.acts.hide(props.one) },
            { label: words().run.act.mute, onSelect: () => void props.run.acts.mute(props.one) },
          ]}
        />
      </div>
    </article>
  );
}
