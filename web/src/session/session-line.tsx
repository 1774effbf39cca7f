import { A } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import type { SessionCard } from "#backchannel/model";
import { ButtonLink } from "../ui/button.tsx";
import { StatusDot } from "../ui/counter.tsx";
import { Time } from "../ui/time.tsx";
import { now } from "../words/clock.ts";
import { useLiveWords } from "../words/live.ts";
import { PrepareButton } from "./prepare-button.tsx";
import "./looks.ts";

/** One session in a list: what it is called, when, and the one thing to do with it now. */
export function SessionLine(props: { card: SessionCard; hosting: boolean; zone?: string }) {
  const words = useLiveWords();
  const text = () => words().session;
  const room = () => `/rooms/${props.card.id}`;
  const page = () => `/sessions/${props.card.id}`;
  return (
    <li class="session-line" data-state={props.card.state}>
      <div>
        <Show when={props.hosting && props.card.made} fallback={<b>{props.card.title}</b>}>
          <A class="session-title" href={page()}>
            {props.card.title}
          </A>
        </Show>
        <p class="meta">
          <When card={props.card} zone={props.zone} />
          <Show when={props.card.unanswered}>
            {(n) => <span class="voice"> {text().unanswered(n())}</span>}
          </Show>
        </p>
      </div>
      <Switch>
        <Match when={props.card.state === "open"}>
          <ButtonLink
            kind="voice"
            href={props.hosting ? `${room()}/desk` : room()}
            aria-label={text().about(props.hosting ? text().go.desk : text().enter, props.card.title)}
          >
            {props.hosting ? text().go.desk : text().enter}
          </ButtonLink>
        </Match>
        <Match when={props.card.state === "closed"}>
          <ButtonLink href={`${room()}/after`} aria-label={text().about(text().read, props.card.title)}>
            {text().read}
          </ButtonLink>
        </Match>
        <Match when={props.hosting && props.card.made}>
          <ButtonLink href={page()} aria-label={text().about(text().prepared, props.card.title)}>
            {text().prepared}
          </ButtonLink>
        </Match>
        <Match when={props.hosting && props.card.beat}>
          <PrepareButton card={props.card} />
        </Match>
      </Switch>
    </li>
  );
}

function When(props: { card: SessionCard; zone?: string | undefined }) {
  const words = useLiveWords();
  const text = () => words().session;
  return (
    <Switch fallback={text().states[props.card.state]}>
      <Match when={props.card.state === "open"}>
        <StatusDot label={text().states.open} /> {text().openSince}{" "}
        <Time at={props.card.openedAt ?? props.card.startsAt ?? ""} as="clock" />
      </Match>
      <Match when={props.card.state === "closed" && (props.card.openedAt ?? props.card.closedAt)}>
        {(at) => (
          <>
            {text().wasOn} <Time at={at()} as="moment" />
          </>
        )}
      </Match>
      <Match when={props.card.state === "planned" && props.card.startsAt}>
        {(at) => (
          <>
            {Date.parse(at()) < now().getTime() ? text().wasPlanned : text().opens}{" "}
            <Time at={at()} as="moment" beside={props.zone} />
          </>
        )}
      </Match>
    </Switch>
  );
}
