import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { Acquaintance } from "#people/model";
import { useMembers } from "../cohort/cohort-queries.ts";
import { useWords } from "../words/reader.ts";
import { useMe, useMyCohorts } from "./me.ts";

/** What I share with somebody: cohorts, circles, topics. */
export function PersonShared(props: { person: Acquaintance }) {
  const words = useWords();
  const text = () => words().directory.person;
  const me = useMe();
  const cohorts = useMyCohorts();
  const shared = () => (cohorts.data ?? []).filter(({ id }) => props.person.cohorts.includes(id));
  const topics = () =>
    props.person.topics.filter((topic) => me.data?.person.topics.includes(topic)).map((topic) => `#${topic}`);
  return (
    <section class="stack" aria-labelledby="shared">
      <h2 id="shared">{text().shared}</h2>
      <For each={shared()} fallback={<p>{text().nothing}</p>}>
        {(cohort) => (
          <div class="note">
            <A href={`/cohorts/${cohort.id}`} dir="auto">
              {cohort.title}
            </A>
            <small>{words().people.states[cohort.state]}</small>
            <Show when={cohort.circle}>
              {(circle) => <SameCircle cohort={cohort.id} circle={circle()} person={props.person.id} />}
            </Show>
          </div>
        )}
      </For>
      <Show when={topics().length > 0}>
        <p>{text().sameTopics(words().ui.list(topics()))}</p>
      </Show>
    </section>
  );
}

function SameCircle(props: { cohort: string; circle: string; person: string }) {
  const words = useWords();
  const members = useMembers(() => props.cohort);
  const together = () =>
    members.data?.some(({ id, circle }) => id === props.person && circle === props.circle);
  return (
    <Show when={together()}>
      <small class="listen">{words().directory.person.sameCircle}</small>
    </Show>
  );
}
