import { For, Show } from "solid-js";
import type { Cohort } from "#cohort/model";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { say } from "../ui/toast.tsx";
import { useHostingWords } from "../words/hosting.ts";
import { reader } from "../words/reader.ts";
import { cityOf } from "../words/when.ts";
import type { DraftChanges, Line, MonthPreview } from "./draft-changes.ts";
import { dayOf, hourOf, placed } from "./month-edits.ts";

const DAY = 86_400_000;
const NAMED = 6;

type Session = MonthPreview["sessions"][number];

/** For whom each session falls at night, and hours that would be fairer. Days and hours can be set here without dragging. */
export function FairClock(props: {
  cohort: Cohort;
  changes: DraftChanges;
  preview: MonthPreview;
  lines: readonly Line[];
}) {
  const words = useHostingWords();
  const moves = () => props.preview.rotation.moves;
  const titleOf = (slug: string) => props.preview.sessions.find((one) => one.slug === slug)?.title ?? slug;
  const rotate = async () => {
    const hours = moves();
    const done = await props.changes.make(({ design }) => ({
      design: hours.reduce((changed, { slug, to }) => hourOf(changed, slug)?.at(to) ?? changed, design),
    }));
    if (done) say(words().launch.usedHours, () => void back(hours));
  };
  const back = (hours: ReturnType<typeof moves>) =>
    props.changes.make(({ design }) => ({
      design: hours.reduce((changed, { slug, from }) => hourOf(changed, slug)?.at(from) ?? changed, design),
    }));
  return (
    <section class="fair-clock" aria-labelledby="fair-clock">
      <h3 id="fair-clock">{words().launch.fair}</h3>
      <p class="meta">
        {props.preview.sessions.length > 0 ? words().launch.fairLead : words().launch.noSessions}
      </p>
      <ul>
        <For each={props.preview.sessions.map(({ slug }) => slug)}>
          {(slug) => (
            <Show when={props.preview.sessions.find((one) => one.slug === slug)}>
              {(session) => (
                <SessionHours
                  session={session()}
                  cohort={props.cohort}
                  changes={props.changes}
                  lines={props.lines}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={moves().length > 0}>
        <div class="note" data-tone="voice">
          <p>
            {words().launch.rotation(
              props.preview.rotation.before.worst,
              props.preview.rotation.after.worst,
              props.preview.rotation.before.total,
              props.preview.rotation.after.total,
            )}
          </p>
          <p class="meta">
            {moves()
              .map(({ slug, from, to }) => words().launch.rotationMove(titleOf(slug), from, to))
              .join(" · ")}
          </p>
          <div class="row">
            <Button size="small" onClick={() => void rotate()}>
              {words().launch.useHours}
            </Button>
          </div>
        </div>
      </Show>
    </section>
  );
}

function SessionHours(props: {
  session: Session;
  cohort: Cohort;
  changes: DraftChanges;
  lines: readonly Line[];
}) {
  const words = useHostingWords();
  const nights = () => props.session.zones.filter(({ night }) => night);
  const set = (to: { on?: string; clock?: string }) => {
    const { slug, on } = props.session;
    const days = to.on ? Math.round((Date.parse(to.on) - Date.parse(on)) / DAY) : 0;
    if (!to.clock && days === 0) return;
    void props.changes.make(({ design }) => {
      const day = dayOf(design, slug);
      if (day === undefined) return {};
      return { design: placed(design, slug, { day: day + days, ...(to.clock && { clock: to.clock }) }) };
    });
  };
  const last = () => {
    const start = Date.parse(props.cohort.startsOn);
    return new Date(start + (props.cohort.design.weeks.length * 7 - 1) * DAY).toISOString().slice(0, 10);
  };
  const inMonth = (on: string) => on >= props.cohort.startsOn && on <= last();
  const wall = () =>
    new Intl.DateTimeFormat(reader.locale(), {
      timeZone: "UTC",
      weekday: "short",
      day: "numeric",
      month: "short",
    }).format(new Date(`${props.session.on}T12:00:00Z`));
  return (
    <li>
      <div class="session-name">
        <b>{props.session.title}</b>
        <small>
          {words().launch.weekOf(props.session.week)} · {wall()} {props.session.clock}
        </small>
        <Show when={nights().length > 0} fallback={<small class="listen">{words().launch.day}</small>}>
          <details>
            <summary>{words().launch.night(props.session.night)}</summary>
            <ul>
              <For each={nights()}>
                {({ zone, clock, people }) => (
                  <li>
                    {words().launch.nightIn(clock, cityOf(zone))}: <small>{who(zone, people)}</small>
                  </li>
                )}
              </For>
            </ul>
          </details>
        </Show>
      </div>
      <div class="session-hours">
        <Field
          label={words().launch.on(props.session.title)}
          hideLabel
          type="date"
          min={props.cohort.startsOn}
          max={last()}
          value={props.session.on}
          onChange={({ currentTarget: { value } }) => inMonth(value) && set({ on: value })}
        />
        <Field
          label={words().launch.at(props.session.title)}
          hideLabel
          type="time"
          value={props.session.clock}
          onBlur={({ currentTarget: { value } }) =>
            value && value !== props.session.clock && set({ clock: value })
          }
        />
      </div>
    </li>
  );

  /** Whom we know by name on that clock; those who are in already are only counted. */
  function who(zone: string, people: number) {
    const names = props.lines.filter((line) => line.zone === zone).map(({ name }) => name);
    if (names.length === 0) return words().ui.people(people);
    return words().ui.andOthers(names.slice(0, NAMED), Math.max(0, people - Math.min(names.length, NAMED)));
  }
}
