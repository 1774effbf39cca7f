import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ButtonLink } from "../ui/button.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { CopyButton } from "./copy-button.tsx";

interface Card {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly weeks: number;
  readonly language: "en" | "fr";
  readonly by?: string | undefined;
}

/** A design in a list: what it is, how long it takes, and what one can do with it. */
export function DesignCard(props: { card: Card }) {
  const words = useHostingWords();
  const text = () => words().workshop;
  return (
    <article class="design-card" aria-label={props.card.title}>
      <h3>
        <A href={`/workshops/${props.card.id}`}>{props.card.title}</A>
      </h3>
      <p class="meta">
        {text().weeks(props.card.weeks)} · {text().spoken[props.card.language]}
        <Show when={props.card.by}>{(by) => <> · {text().copyBy(by())}</>}</Show>
      </p>
      <p>{props.card.summary}</p>
      <div class="row">
        <ButtonLink
          size="small"
          href={`/hosting/new?workshop=${props.card.id}`}
          aria-label={text().about(text().launchThis, props.card.title)}
        >
          {text().launchThis}
        </ButtonLink>
        <ButtonLink
          size="small"
          kind="quiet"
          href={`/workshops/${props.card.id}`}
          aria-label={text().about(text().read, props.card.title)}
        >
          {text().read}
        </ButtonLink>
        <CopyButton from={props.card.id} title={props.card.title} kind="quiet" />
      </div>
    </article>
  );
}
