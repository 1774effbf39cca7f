import { Show, Suspense } from "solid-js";
import type { Reply } from "#feedback/model";
import type { Entry } from "#journal/model";
import { Button } from "../ui/button.tsx";
import { later } from "../ui/later.ts";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { useAskingWords } from "../words/asking.ts";

/** Only authors say what they changed: the form comes when they do. */
const CloseLoop = later(async () => (await import("./close-loop.tsx")).CloseLoop);

interface Loop {
  readonly entry: Entry;
  /** The replies by others than the author. */
  readonly answers: readonly Reply[];
  /** The reader is the author, and may say something here now. */
  readonly mayTell: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** What came of the answers, above the thread: what the author changed, and with whose help. They may put it better here. */
export function WhatChanged(props: Loop) {
  const words = useAskingWords();
  const text = () => words().asking.loop;
  const helpers = () => [
    ...new Set(props.answers.flatMap(({ author, helped }) => (helped ? [author.name] : []))),
  ];
  return (
    <Show when={props.entry.changed}>
      {(changed) => (
        <Show
          when={!(props.open && props.mayTell)}
          fallback={
            <Suspense>
              <CloseLoop entry={props.entry} answers={props.answers} onDone={props.onDone} />
            </Suspense>
          }
        >
          <section class="what-changed" aria-labelledby="what-changed">
            <p class="between">
              <b id="what-changed">{text().title}</b>
              <span class="meta">
                <Time at={changed().at} />
              </span>
            </p>
            <Words text={changed().text} />
            <Show when={helpers().length > 0}>
              <p class="meta">{text().thanks(words().ui.list(helpers()))}</p>
            </Show>
            <Show when={props.mayTell}>
              <p class="row">
                <Button kind="quiet" size="small" onClick={() => props.onOpen()}>
                  {text().again}
                </Button>
              </p>
            </Show>
          </section>
        </Show>
      )}
    </Show>
  );
}

/** Once somebody has answered, their author is invited to say what they changed, under the answers. */
export function LoopInvitation(props: Loop) {
  const words = useAskingWords();
  return (
    <Show when={props.mayTell && !props.entry.changed && props.answers.length > 0}>
      <Show
        when={!props.open}
        fallback={
          <Suspense>
            <CloseLoop entry={props.entry} answers={props.answers} onDone={props.onDone} />
          </Suspense>
        }
      >
        <div class="loop-invitation">
          <p>{words().asking.loop.invitation}</p>
          <Button size="small" onClick={() => props.onOpen()}>
            {words().asking.loop.say}
          </Button>
        </div>
      </Show>
    </Show>
  );
}
