import { A, useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import type { Acquaintance } from "#people/model";
import { api, read } from "../api/client.ts";
import { PersonSafety } from "../safety/person-safety.tsx";
import { Absent } from "../shell/not-here.tsx";
import { Screen } from "../shell/screen.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { languageName } from "../words/language-name.ts";
import { useWords } from "../words/reader.ts";
import { firstName } from "./first-name.ts";
import { useMe, useMyCohorts } from "./me.ts";
import { LocalTime } from "./person-card.tsx";
import { PersonShared } from "./what-we-share.tsx";
import "./directory.css";

/** One person as one may see them: who, on which clock, what they care about, and what one shares with them. */
export function PersonScreen() {
  const route = useParams<{ person: string }>();
  const person = useQuery(() => ({
    queryKey: ["person", route.person],
    queryFn: () => read(api.people[":id"].$get({ param: { id: route.person } })),
  }));
  return (
    <Show
      when={person.data}
      fallback={
        person.isError ? <Absent error={person.error} onRetry={() => void person.refetch()} /> : <Skeleton />
      }
    >
      {(one) => <Somebody person={one() as Acquaintance} />}
    </Show>
  );
}

function Somebody(props: { person: Acquaintance }) {
  const words = useWords();
  const text = () => words().directory;
  const me = useMe();
  const cohorts = useMyCohorts();
  const isMe = () => me.data?.person.id === props.person.id;
  const first = () => cohorts.data?.find(({ id }) => props.person.cohorts.includes(id));
  return (
    <Screen
      title={props.person.name}
      heading={
        <span class="person-heading">
          <Avatar person={props.person} size="large" />
          <span dir="auto">{props.person.name}</span>
        </span>
      }
      {...(first() && {
        up: { href: `/cohorts/${first()?.id}/people`, label: text().title },
      })}
      lead={
        <span>
          <Show when={props.person.organisation}>{(place) => <span dir="auto">{place()} · </span>}</Show>
          <LocalTime zone={props.person.zone} /> · {text().person.speaks(languageName(props.person.language))}
          <Show when={props.person.guest}> · {text().guest}</Show>
        </span>
      }
    >
      <div class="stack" data-gap="wide">
        <Show when={props.person.about} fallback={<p class="meta">{text().aboutNothing}</p>}>
          <p class="read" dir="auto">
            {props.person.about}
          </p>
        </Show>
        <Show when={props.person.topics.length > 0}>
          <section class="stack" data-gap="tight" aria-labelledby="topics">
            <h2 id="topics">{text().topics}</h2>
            <p class="person-topics">
              <For each={props.person.topics}>{(topic) => <span>#{topic}</span>}</For>
            </p>
          </section>
        </Show>
        <Show
          when={!isMe()}
          fallback={
            <section class="stack">
              <p class="meta">{text().person.you}</p>
              <div class="row">
                <ButtonLink href="/settings">{text().person.change}</ButtonLink>
              </div>
            </section>
          }
        >
          <div class="row">
            <ButtonLink href={`/messages/new?with=${props.person.id}`}>
              {text().person.write(firstName(props.person.name))}
            </ButtonLink>
          </div>
          <PersonShared person={props.person} />
          <PersonSafety person={props.person} />
        </Show>
        <Show when={isMe() && props.person.cohorts.length > 0}>
          <section class="stack" data-gap="tight" aria-labelledby="cohorts">
            <h2 id="cohorts">{text().person.cohorts}</h2>
            <For each={cohorts.data?.filter(({ id }) => props.person.cohorts.includes(id))}>
              {(cohort) => <A href={`/cohorts/${cohort.id}`}>{cohort.title}</A>}
            </For>
          </section>
        </Show>
      </div>
    </Screen>
  );
}
