import { createSignal, createUniqueId, For, Show } from "solid-js";
import { Button } from "../ui/button.tsx";
import { now } from "../words/clock.ts";
import { useLiveWords } from "../words/live.ts";
import { SessionLine } from "./session-line.tsx";
import { useSessionsOf } from "./session-queries.ts";
import { wantedNow } from "./wanted-now.ts";

/** The live sessions of a cohort: those that matter now, and with one press all of them; nothing where there is none. */
export function CohortSessions(props: {
  cohort: string;
  zone: string;
  hosting: boolean;
  all: boolean;
  /** Where several cohorts stand on one page: what this one is called. */
  title?: string;
}) {
  const words = useLiveWords();
  const name = createUniqueId();
  const [whole, setWhole] = createSignal(false);
  const sessions = useSessionsOf(() => props.cohort);
  // What is not known yet is nothing: reading it now would hold back all that stands on the same page.
  const all = () => (sessions.isSuccess ? sessions.data : []);
  const shown = () => (props.all || whole() ? all() : wantedNow(all(), now()));
  return (
    <Show when={all().length > 0}>
      <section class="cohort-live" aria-labelledby={name}>
        <h2 id={name}>{props.title ?? words().session.ofCohort}</h2>
        <ul class="session-lines">
          <For each={shown()}>
            {(card) => <SessionLine card={card} hosting={props.hosting} zone={props.zone} />}
          </For>
        </ul>
        <Show when={!props.all && wantedNow(all(), now()).length < all().length}>
          <Button kind="link" aria-expanded={whole()} onClick={() => setWhole(!whole())}>
            {whole() ? words().session.fewer : words().session.all(all().length)}
          </Button>
        </Show>
      </section>
    </Show>
  );
}
