import { For, Show } from "solid-js";
import type { Member } from "#cohort/model";
import { isNight } from "../cohort/at-night.ts";
import { Byline } from "../ui/avatar.tsx";
import { now } from "../words/clock.ts";
import { languageName } from "../words/language-name.ts";
import { useWords } from "../words/reader.ts";
import { cityOf, clock } from "../words/when.ts";

/** Somebody in a list: who, on which clock, in which language, and what they care about. */
export function PersonCard(props: { member: Member; me: boolean }) {
  const words = useWords();
  const text = () => words().directory;
  const role = () =>
    [
      props.member.role === "facilitator" && text().facilitator,
      props.member.role === "guest" && text().guest,
      props.me && text().you,
    ].filter(Boolean);
  return (
    <li class="person-card" data-item tabindex="-1">
      <div class="between">
        <Byline person={props.member} size="small" href={`/people/${props.member.id}`}>
          <For each={role()}>{(word) => <span class="listen">{word} · </span>}</For>
          <Show when={props.member.organisation}>{(place) => <span dir="auto">{place()} · </span>}</Show>
          {languageName(props.member.language)}
        </Byline>
        <LocalTime zone={props.member.zone} />
      </div>
      <Show when={props.member.about}>
        <p dir="auto">{props.member.about}</p>
      </Show>
      <Show when={props.member.topics.length > 0}>
        <p class="meta person-topics">
          <For each={props.member.topics}>{(topic) => <span>#{topic}</span>}</For>
        </p>
      </Show>
    </li>
  );
}

/** What somebody's clock shows now, and whether that is their night. */
export function LocalTime(props: { zone: string }) {
  const words = useWords();
  return (
    <small class="person-time">
      {words().directory.localTime(clock(now(), props.zone), cityOf(props.zone))}
      <Show when={isNight(now(), props.zone)}> · {words().directory.night}</Show>
    </small>
  );
}
