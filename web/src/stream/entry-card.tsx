import { A } from "@solidjs/router";
import { Show } from "solid-js";
import type { Card } from "#stream/model";
import { isUnopened, Unopened } from "../journal/unopened.tsx";
import { AdaptedFrom } from "../lineage/adapted-from.tsx";
import { Byline } from "../ui/avatar.tsx";
import { Reach } from "../ui/reach.tsx";
import { SignalCounts } from "../ui/signals.tsx";
import { Time } from "../ui/time.tsx";
import { WaitingRing } from "../ui/waiting-ring.tsx";
import { Words } from "../ui/words.tsx";
import { useWords } from "../words/reader.ts";
import "./stream.css";

const LINES = 8;

/** One entry in a list: whose, when, its words (cut when long), and what came of it. */
export function EntryCard(props: {
  card: Card;
  /** Where the author writes from, when it is known. */
  city?: string | undefined;
  /** The place it is in, where a list mixes places. */
  place?: string | undefined;
}) {
  const words = useWords();
  const href = () => `/entries/${props.card.id}`;
  return (
    <article class="entry-card" data-item tabindex="-1" aria-labelledby={`by-${props.card.id}`}>
      <p id={`by-${props.card.id}`} class="entry-by">
        <Byline person={props.card.author} size="small">
          <Show when={props.city}>{props.city} · </Show>
          <A href={href()} data-opens>
            <Time at={props.card.sharedAt ?? props.card.writtenAt} as="moment" />
          </A>
          <Show when={props.card.kind}>{(kind) => <> · {words().journal.kinds[kind()]}</>}</Show>
          <Show when={props.card.editedAt}> · {words().journal.edited}</Show>
          <Show when={props.place}> · {props.place}</Show>
        </Byline>
        <Show when={props.card.audience !== "cohort"}>
          <Reach step={props.card.audience} />
        </Show>
      </p>
      <AdaptedFrom origin={props.card.origin} />
      <Show when={props.card.title}>
        <h3 class="entry-title">
          <A href={href()} dir="auto">
            {props.card.title}
          </A>
        </h3>
      </Show>
      <Show when={!isUnopened(props.card)} fallback={<Unopened entry={props.card} />}>
        <Words text={props.card.text} lines={LINES} />
      </Show>
      <Show when={props.card.ask}>
        {(ask) => (
          <p class="entry-ask">
            <A href={href()} dir="auto">
              {ask().question}
            </A>
          </p>
        )}
      </Show>
      <p class="entry-foot">
        {/* Nobody is kept waiting by what is for oneself. */}
        <Show when={props.card.audience !== "self" || props.card.replies > 0}>
          <A href={href()} class="entry-answers">
            <WaitingRing replies={props.card.replies} answers={(props.card.ask ?? props.card).answers} />
          </A>
        </Show>
        <SignalCounts counts={props.card.signals} />
        <Show when={props.card.more}>
          <A href={href()}>{words().journal.more}</A>
        </Show>
      </p>
    </article>
  );
}
