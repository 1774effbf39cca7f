import { For, Show } from "solid-js";
import type { Beat, Fairness } from "#cadence/model";
import { Button } from "../ui/button.tsx";
import { Time } from "../ui/time.tsx";
import { useDeskWords } from "../words/desk.ts";
import { cityOf } from "../words/when.ts";
import type { Asked } from "./asked.ts";

/** For whom each session falls at night, and hours that would be fairer, each one press away from its preview. */
export function FairNotes(props: {
  fairness: Fairness;
  beats: readonly Beat[];
  onAsk: (asked: Asked) => void;
}) {
  const words = useDeskWords();
  const text = () => words().desk.fair;
  const beatOf = (slug: string) => props.beats.find((beat) => beat.slug === slug && beat.state === "planned");
  const ahead = () => props.fairness.sessions.filter(({ slug }) => beatOf(slug));
  const moves = () => props.fairness.rotation.moves.filter(({ slug }) => beatOf(slug));
  const titleOf = (slug: string) => props.fairness.sessions.find((one) => one.slug === slug)?.title ?? "";
  return (
    <section class="stack" aria-labelledby="fair-notes">
      <h2 id="fair-notes">{text().title}</h2>
      <p class="meta">{text().lead}</p>
      <For each={ahead()} fallback={<p class="meta">{text().none}</p>}>
        {(session) => (
          <div class="note" data-tone={session.night > 0 ? "voice" : undefined}>
            <span>{session.title}</span>
            <small>
              <Time at={session.at} as="moment" /> · {text().night(session.night, session.people)}
            </small>
            <Show when={session.night > 0}>
              <details>
                <summary class="meta">{text().where}</summary>
                <ul class="meta">
                  <For each={session.zones.filter(({ night }) => night)}>
                    {({ zone, clock, people }) => <li>{text().zone(cityOf(zone), clock, people)}</li>}
                  </For>
                </ul>
              </details>
            </Show>
          </div>
        )}
      </For>
      <Show
        when={moves().length > 0}
        fallback={
          <Show when={ahead().length > 0}>
            <p class="meta">{text().best}</p>
          </Show>
        }
      >
        <div class="stack" data-gap="tight">
          <h2>{text().better}</h2>
          <p class="meta">
            {text().burden(props.fairness.rotation.before.worst, props.fairness.rotation.after.worst)}{" "}
            {text().total(props.fairness.rotation.before.total, props.fairness.rotation.after.total)}
          </p>
        </div>
        <For each={moves()}>
          {(move) => (
            <div class="note" data-tone="plain">
              <span>{titleOf(move.slug)}</span>
              <small>{text().instead(move.to, move.from)}</small>
              <div>
                <Button
                  kind="link"
                  aria-label={words().desk.moveOf(titleOf(move.slug))}
                  onClick={() => {
                    const beat = beatOf(move.slug);
                    if (beat) props.onAsk({ what: "beat", beat, on: move.on, clock: move.to });
                  }}
                >
                  {words().desk.move}
                </Button>
              </div>
            </div>
          )}
        </For>
      </Show>
    </section>
  );
}
