import { For } from "solid-js";
import type { Shown } from "#backchannel/model";
import { Empty } from "../../ui/empty.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Run } from "./create-run.ts";
import { Said } from "./said.tsx";

/** What people say to each other beside the questions, the newest first, with what can be done about it. */
export function DeskTalk(props: { run: Run }) {
  const words = useLiveWords();
  const text = () => words().run.talk;
  const room = () => props.run.room();
  return (
    <div class="desk-talk">
      <section aria-labelledby="desk-messages">
        <h2 id="desk-messages">{text().messages}</h2>
        <div class="asks">
          <For each={(room()?.messages ?? []).toReversed()} fallback={<Empty>{text().noMessages}</Empty>}>
            {(one) => <One run={props.run} one={one} />}
          </For>
        </div>
      </section>
      <section aria-labelledby="desk-links">
        <h2 id="desk-links">{text().links}</h2>
        <div class="asks">
          <For each={(room()?.links ?? []).toReversed()} fallback={<Empty>{text().noLinks}</Empty>}>
            {(one) => <One run={props.run} one={one} />}
          </For>
        </div>
      </section>
    </div>
  );
}

function One(props: { run: Run; one: Shown }) {
  const words = useLiveWords();
  return (
    <article class="ask" data-kind={props.one.kind}>
      <div class="ask-text">
        <Said one={props.one} />
      </div>
      <div class="ask-acts">
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
